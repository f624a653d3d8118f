/// Takes JSON objects and arrays, one after another, out of bytes that come in pieces. Between them there is nothing
/// or white space: geth writes no newlines on its socket, others do.
struct JSONSplitter {
  /// Why the bytes are of no use.
  enum Failure: Error, Equatable {
    /// A message is longer than allowed.
    case tooLong(limit: Int)
    /// What should be a message begins with, or ends before, this byte.
    case unexpected(UInt8)
  }

  /// The longest message taken, in bytes.
  var limit: Int
  private var finder = JSONEndFinder()
  private var message: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  /// How many bytes of a message that goes on there are.
  var bufferedBytes: Int { message.count }

  /// Takes the next piece and hands over the messages that end in it.
  ///
  /// - Throws: ``Failure``, after which nothing more can be made of what comes.
  mutating func feed(_ piece: UnsafeRawBufferPointer, _ body: ([UInt8]) -> Void) throws(Failure) {
    var rest = piece[...]
    while true {
      if message.isEmpty { rest = rest.drop { $0 == 0x20 || (0x09...0x0d).contains($0) } }
      guard !rest.isEmpty else { return }
      switch finder.feed(UnsafeRawBufferPointer(rebasing: rest)) {
      case .incomplete:
        guard rest.count <= limit - message.count else { throw .tooLong(limit: limit) }
        message.append(contentsOf: rest)
        return
      case .complete(let count):
        guard count <= limit - message.count else { throw .tooLong(limit: limit) }
        message.append(contentsOf: rest.prefix(count))
        rest = rest.dropFirst(count)
        let whole = message
        message = []
        finder = JSONEndFinder()
        body(whole)
      case .unexpected(let byte): throw .unexpected(byte)
      }
    }
  }
}
