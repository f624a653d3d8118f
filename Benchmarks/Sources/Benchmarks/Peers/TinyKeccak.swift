#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Rust crate tiny-keccak, built by the script where cargo is there and loaded at run time.
struct TinyKeccak {
  private typealias Hash = @convention(c) (UnsafeRawPointer?, Int, UnsafeMutablePointer<UInt8>) -> Void
  private let function: Hash

  init(library path: String) throws {
    guard let library = dlopen(path, RTLD_NOW), let symbol = dlsym(library, "tiny_keccak_256") else {
      throw Failure("tiny-keccak: \(path) cannot be loaded")
    }
    function = unsafeBitCast(symbol, to: Hash.self)
  }

  @inline(__always)
  func hash(_ bytes: UnsafeRawBufferPointer, into digest: UnsafeMutablePointer<UInt8>) {
    function(bytes.baseAddress, bytes.count, digest)
  }

  func hash(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBytes { hash($0, into: &digest) }
    return digest
  }
}
