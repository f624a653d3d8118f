import EthBindgen
import Foundation

func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data("eth-bindgen: \(message)\n".utf8))
  exit(code)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard !arguments.contains("--help"), !arguments.contains("-h") else {
  print(BindgenCommand.usage)
  exit(0)
}

do {
  let command = try BindgenCommand(arguments: arguments)
  guard let artifact = try? Data(contentsOf: URL(filePath: command.input)) else {
    fail("cannot read \(command.input)", code: 66)
  }
  let source = try command.swiftSource(artifact: Array(artifact))
  if let output = command.output {
    let current = try? String(contentsOf: URL(filePath: output), encoding: .utf8)
    if command.isCheck, current != source { fail("\(output) is stale", code: 1) }
    if current != source { try Data(source.utf8).write(to: URL(filePath: output), options: .atomic) }
  } else {
    print(source, terminator: "")
  }
} catch let error as BindgenCommand.UsageError {
  fail("\(error)\n\(BindgenCommand.usage)", code: 64)
} catch let error as CocoaError {
  fail(error.localizedDescription, code: 66)
} catch {
  fail("\(error)", code: 65)
}
