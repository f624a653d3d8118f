#if Network
  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  /// A recording in a file, to which exchanges are appended. Nothing of it waits in this process: what was appended
  /// the system has. The file is readable by its owner alone.
  public actor RecordFile: RecordingSink {
    private let path: String
    private let descriptor: Int32

    /// Opens a file, or makes it.
    ///
    /// - Throws: ``ReplayError/file(_:reason:)``.
    public init(_ path: String) throws(ReplayError) {
      self.path = path
      descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    /// Appends an exchange.
    ///
    /// - Throws: ``ReplayError/file(_:reason:)``.
    public func append(_ lines: String) throws(ReplayError) {
      var bytes = Array(lines.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
        bytes = bytes.dropFirst(count)
      }
    }
  }

  extension Replay {
    /// Reads a recording of at most 256 MiB from a file.
    ///
    /// - Throws: ``ReplayError``.
    public init(contentsOf path: String) throws(ReplayError) {
      try self.init(text: try Self.read(path), file: path)
    }

    private static func read(_ path: String) throws(ReplayError) -> String {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
      defer { close(descriptor) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .file(path, reason: String(cString: strerror(errno))) }
        if count == 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer.prefix(count)
        guard bytes.count <= 256 << 20 else { throw .file(path, reason: "it is longer than 256 MiB") }
      }
    }
  }

  /// `read(2)`, which a method of the same name hides.
  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
  }
#endif
