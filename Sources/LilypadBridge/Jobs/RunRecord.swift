import Glibc

/// What is written down about a run while its process lives, so that a restart can find what a crash left
/// behind.
///
/// The record is a file of lines `name value` in the run's working folder. It is there before the process is
/// started, with a token that every process of the run carries in its environment; the process's number and
/// its start time follow as soon as they are known.
struct RunRecord: Equatable, Sendable {
  /// The variable that holds the token in the environment of the run's processes.
  static let variable = "LP_CHAIN_RUN"
  static let fileName = "running"
  private static let newFileName = "running.new"

  let job: String
  let run: Int
  let token: String
  /// The boot that the process belongs to: after another boot, its number means nothing.
  let bootID: String
  /// The first process of the run, which leads its process group and session.
  var leader: Leader?

  struct Leader: Equatable, Sendable {
    let processID: pid_t
    /// In clock ticks since boot; tells the process from a later one with the same number.
    let startTime: UInt64
  }

  init(job: String, run: Int) {
    var random = SystemRandomNumberGenerator()
    self.job = job
    self.run = run
    token = String(random.next(), radix: 16) + String(random.next(), radix: 16)
    bootID = ProcessTable.bootID ?? "unknown"
    leader = nil
  }

  init?(parsing bytes: [UInt8]) {
    var fields: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      fields[String(parts[0])] = String(parts[1])
    }
    guard let job = fields["job"], let run = fields["run"].flatMap({ Int($0) }), let bootID = fields["boot"],
      let token = fields["token"], token.utf8.count >= 8
    else { return nil }
    self.job = job
    self.run = run
    self.token = token
    self.bootID = bootID
    if let id = fields["pid"].flatMap({ pid_t($0) }), id > 1,
      let start = fields["start"].flatMap({ UInt64($0) })
    {
      leader = Leader(processID: id, startTime: start)
    }
  }

  private var text: String {
    var text = "job \(job)\nrun \(run)\ntoken \(token)\nboot \(bootID)\n"
    if let leader { text += "pid \(leader.processID)\nstart \(leader.startTime)\n" }
    return text
  }

  /// Writes the record; at any time a reader finds the old one or the new one.
  func write(in folder: borrowing Folder) throws(FileFailure) {
    try folder.remove(Self.newFileName)
    let file = try folder.makeFile(Self.newFileName)
    try file.write(text.utf8)
    try folder.replace(Self.fileName, with: Self.newFileName)
  }
}
