#if os(Linux)
  import Foundation

  /// This process's own writable memory, read through `/proc/self/mem`, where a page that another thread has just
  /// given back is an error and not the end of the process.
  enum ProcessMemory {
    /// How often the bytes lie in memory, their own place not counted.
    static func occurrences(of needle: UnsafeRawBufferPointer) throws -> Int {
      let window = 1 << 20
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: window + needle.count, alignment: 16)
      defer {
        // What was read is not to be found the next time.
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        buffer.deallocate()
      }
      guard let start = buffer.baseAddress, let first = needle.baseAddress else { return 0 }
      let file = open("/proc/self/mem", O_RDONLY)
      defer { close(file) }
      let own = [range(of: UnsafeRawBufferPointer(buffer)), range(of: needle)]
      var found = 0
      for region in try regions() {
        // Each window is read with a little more, for what lies across its end.
        for address in stride(from: region.lowerBound, to: region.upperBound, by: window) {
          let count = pread(file, start, min(buffer.count, Int(region.upperBound - address)), Int(address))
          guard count >= needle.count else { continue }
          var offset = 0
          while let hit = memchr(start + offset, Int32(needle[0]), count - needle.count + 1 - offset) {
            offset = start.distance(to: hit)
            if offset < window, memcmp(hit, first, needle.count) == 0,
              !own.contains(where: { $0.contains(address + UInt(offset)) })
            {
              found += 1
            }
            offset += 1
          }
        }
      }
      return found
    }

    private static func range(of bytes: UnsafeRawBufferPointer) -> Range<UInt> {
      let start = UInt(bitPattern: bytes.baseAddress)
      return start..<start + UInt(bytes.count)
    }

    /// The addresses that can be written to: heap, stacks and globals.
    private static func regions() throws -> [Range<UInt>] {
      try String(contentsOfFile: "/proc/self/maps", encoding: .utf8).split(separator: "\n").compactMap {
        line in
        let fields = line.split(separator: " ")
        let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard fields[1].hasPrefix("rw"), bounds.count == 2 else { return nil }
        return bounds[0]..<bounds[1]
      }
    }
  }
#endif
