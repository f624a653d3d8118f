/// The results as text in columns, ratios first.
struct Table {
  let text: String

  init(_ rows: [Row]) {
    let hasInstructions = rows.contains { $0.instructions != nil }
    var lines = [["ratio", "target", "", "what", "beside", "ns", "ns median", "ns beside"]]
    if hasInstructions { lines[0].append("instructions") }
    for row in rows {
      let mark = row.isReached.map { $0 ? "ok" : "MISSED" } ?? ""
      var line = [
        row.shown, row.target, mark, row.title, row.beside, Self.show(row.library?.quiet),
        Self.show(row.library?.median), Self.show(row.other?.quiet),
      ]
      if hasInstructions { line.append(row.instructions.map { $0.with(digits: 0) } ?? "") }
      lines.append(line)
    }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    text =
      lines.map { line in
        let cells = line.enumerated().map { column, cell in
          let space = String(repeating: " ", count: widths[column] - cell.count)
          return column == 0 || column >= 5 ? space + cell : cell + space
        }
        return cells.joined(separator: "  ")
      }.joined(separator: "\n")
      + "\n\n" + Self.summary(rows)
  }

  private static func show(_ nanoseconds: Double?) -> String {
    guard let nanoseconds else { return "" }
    return nanoseconds.with(digits: nanoseconds < 100 ? 1 : 0)
  }

  private static func summary(_ rows: [Row]) -> String {
    let missed = rows.filter { $0.isReached == false }
    let reached = rows.filter { $0.isReached == true }.count
    return "\(reached) targets reached, \(missed.count) missed"
      + (missed.isEmpty
        ? "" : ": " + missed.map { "\($0.name) (\($0.shown), \($0.target))" }.joined(separator: ", "))
  }
}
