/// Something that does a row's work: the library or what it is compared with.
struct Contender {
  /// The name in the table, such as `OpenSSL`.
  var name: String
  /// How many units of the row's work one iteration does; the time is divided by it.
  var unitsPerIteration = 1.0
  /// Bytes of a unit of work, where a throughput is of interest.
  var bytesPerUnit: Int?
  /// Does the work that many times and returns the nanoseconds it took.
  let time: (Int) throws -> Double
  /// The result, in a form in which all contenders of a row that have one must agree.
  var output: (() throws -> [UInt8])?

  /// The library itself.
  static let libraryName = "library"
}

extension Contender {
  /// Work done in this process; `body` holds the loop, so that calling it costs nothing that counts.
  init(
    _ name: String = Contender.libraryName, unitsPerIteration: Double = 1, bytesPerUnit: Int? = nil,
    output: (() throws -> [UInt8])? = nil, loop body: @escaping (Int) throws -> Void
  ) {
    self.init(
      name: name, unitsPerIteration: unitsPerIteration, bytesPerUnit: bytesPerUnit,
      time: { iterations in
        let start = nanoseconds()
        try body(iterations)
        return nanoseconds() - start
      }, output: output)
  }
}
