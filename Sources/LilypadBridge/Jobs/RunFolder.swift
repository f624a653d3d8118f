import Glibc
import SystemPackage

/// The folders of one run.
///
/// While the process runs, all is in `RESULTS/.work/<job>.<n>`: `home`, its working folder; `stdin`;
/// `output`, what becomes the result; and the ``RunRecord``. A finished output is moved to
/// `RESULTS/<job>/<run>` in one step, so that a folder with that name is always whole.
struct RunFolder: ~Copyable {
  static let workName = ".work"

  /// The results folder, absolute and without links.
  let root: FilePath
  let job: String
  /// The number that the run is meant to have.
  let number: Int
  let folder: Folder
  private let results: Folder
  private let work: Folder
  private let output: Folder

  init(in path: FilePath, job: String) throws(FileFailure) {
    guard let resolved = realpath(path.string, nil) else {
      throw FileFailure(operation: "open the folder", path: path.string, errno: Errno(rawValue: errno))
    }
    defer { free(resolved) }
    let root = FilePath(platformString: resolved)
    let results = try Folder(opening: root)
    let work = try results.makeFolderIfMissing(Self.workName)
    var number = try Self.firstFreeNumber(of: job, in: results)
    var made: Folder?
    while made == nil {
      do throws(FileFailure) {
        made = try work.makeFolder("\(job).\(number)")
      } catch {
        guard error.errno == .fileExists, number < Int.max else { throw error }
        number += 1
      }
    }
    guard let folder = made.take() else {
      throw FileFailure(operation: "make the folder", path: job, errno: .noSuchFileOrDirectory)
    }
    _ = try folder.makeFolder("home")
    output = try folder.makeFolder("output")
    self.root = root
    self.job = job
    self.number = number
    self.folder = folder
    self.results = results
    self.work = work
  }

  private static func firstFreeNumber(of job: String, in results: borrowing Folder) throws(FileFailure) -> Int
  {
    guard results.contains(job) else { return 1 }
    let names = try results.folder(job).names(atMost: 1_000_000) ?? []
    let last = names.compactMap { Int(String(decoding: $0, as: UTF8.self)) }.max() ?? 0
    return last < Int.max ? max(last, 0) + 1 : Int.max
  }

  private var path: FilePath { root.appending(Self.workName).appending("\(job).\(number)") }
  /// The process's working folder.
  var homePath: FilePath { path.appending("home") }
  /// What becomes the result.
  var outputPath: FilePath { path.appending("output") }

  /// Makes the files of the process's three standard streams.
  ///
  /// What it reads is a file and no pipe: a process that does not read cannot hold up the run, nor break a
  /// pipe.
  func makeFiles(input bytes: [UInt8]) throws(FileFailure) -> RunFiles {
    let input = try folder.makeFile("stdin")
    try input.write(bytes)
    return RunFiles(
      input: try folder.file("stdin"), stdout: try output.makeFile("stdout"),
      stderr: try output.makeFile("stderr"))
  }

  /// Completes the result with its exit code, and waits until all of it is on the disk.
  func finish(_ files: borrowing RunFiles, exitCode: Int32) throws(FileFailure) {
    let file = try output.makeFile("exitCode")
    try file.write("\(exitCode)".utf8)
    try file.sync()
    try files.stdout.sync()
    try files.stderr.sync()
    try output.sync()
  }

  /// Moves the output to its final name, for good; the number that the run got, and the folder.
  func publish() throws(FileFailure) -> (run: Int, folder: FilePath) {
    let target = try results.makeFolderIfMissing(job)
    var number = number
    while true {
      do throws(FileFailure) {
        try folder.move("output", to: target, as: "\(number)")
        break
      } catch {
        // Another run of the job was faster.
        guard error.errno == .fileExists || error.errno == .directoryNotEmpty, number < Int.max else {
          throw error
        }
        number += 1
      }
    }
    try target.sync()
    try results.sync()
    return (number, root.appending(job).appending("\(number)"))
  }

  /// Removes the working folder and what is in it.
  func discard() throws(FileFailure) {
    try work.remove("\(job).\(number)")
  }
}

/// The open files of a process's standard streams.
struct RunFiles: ~Copyable {
  let input: OpenFile
  let stdout: OpenFile
  let stderr: OpenFile
}
