import Glibc
import SystemPackage

/// The system's table of processes, as `/proc` shows it (proc(5)).
enum ProcessTable {
  /// The random name of this boot.
  static var bootID: String? {
    guard let bytes = read(["sys", "kernel", "random"], "boot_id", limit: 256) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\n").first.map(String.init)
  }

  /// The numbers of all processes.
  static var processIDs: [pid_t] {
    guard let proc = try? Folder(opening: "/proc"), let names = try? proc.names(atMost: 4_194_304) else {
      return []
    }
    return names.compactMap { pid_t(String(decoding: $0, as: UTF8.self)) }
  }

  /// When a process was started, in clock ticks since boot; `nil` where there is none, or it is a zombie.
  static func startTime(of id: pid_t) -> UInt64? {
    guard let bytes = read(["\(id)"], "stat", limit: 4096) else { return nil }
    // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
    guard let end = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: " ")
    // Field 3, the state, is the first here; field 22 is the start time.
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return UInt64(fields[19])
  }

  /// Whether a process was started with this entry (`NAME=value`) in its environment.
  static func environment(of id: pid_t, holds entry: [UInt8]) -> Bool {
    guard let bytes = read(["\(id)"], "environ", limit: 8_388_608) else { return false }
    return bytes.split(separator: 0).contains { $0.elementsEqual(entry) }
  }

  private static func read(_ folders: [String], _ name: String, limit: Int) -> [UInt8]? {
    let path = "/proc/" + folders.joined(separator: "/")
    guard let folder = try? Folder(opening: FilePath(path)), let file = try? folder.file(name) else {
      return nil
    }
    return try? file.readAll(limit: limit)
  }
}
