/// Collects lines of Swift as `swift format` leaves them: two spaces of indentation, 110 columns.
struct SourceWriter {
  private(set) var lines: [String] = []
  private var depth = 0

  static let width = 110

  init() {}

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Writes one line.
  mutating func line(_ text: String) { lines.append(indentation + text) }

  /// Writes an empty line, but never two, and none at the beginning of a block.
  mutating func blank() {
    guard let last = lines.last, !last.isEmpty, !last.hasSuffix("{") else { return }
    lines.append("")
  }

  /// Writes `opening {`, what `body` writes, and `}`.
  mutating func block(_ opening: String, _ body: (inout SourceWriter) -> Void) {
    line(opening + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }

  /// Writes lines one level deeper.
  mutating func indented(_ body: (inout SourceWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// How a list that does not fit on one line ends.
  enum ListEnd {
    /// On a line of its own: parameters, type arguments.
    case ownLine
    /// Behind the last item: arguments of a call.
    case behindLastItem
    /// On a line of its own behind a comma: array literals.
    case behindComma
  }

  /// Writes `start`, the items between commas, and `end`: on one line where it fits, otherwise with the items
  /// on lines of their own.
  mutating func list(_ start: String, _ items: [String], _ end: String, closing: ListEnd = .ownLine) {
    let whole = start + items.joined(separator: ", ") + end
    guard !fits(whole), var last = items.last else { return line(whole) }
    switch closing {
    case .ownLine: break
    case .behindLastItem: last += end
    case .behindComma: last += ","
    }
    line(start)
    indented { $0.fill(items.dropLast() + [last]) }
    if closing != .behindLastItem { line(end) }
  }

  /// Writes a block whose opening is a list.
  mutating func block(_ start: String, _ items: [String], _ end: String, _ body: (inout SourceWriter) -> Void)
  {
    list(start, items, end + " {")
    indented(body)
    line("}")
  }

  /// Writes a property or function whose body is one expression: on one line where it fits.
  mutating func short(_ opening: String, _ body: String) {
    let whole = "\(opening) { \(body) }"
    if fits(whole) { line(whole) } else { block(opening) { $0.line(body) } }
  }

  /// Writes items, with empty lines around those that take more than one line.
  mutating func items<Item>(_ items: [Item], _ write: (Item, inout SourceWriter) -> Void) {
    var wasLong = false
    for (index, item) in items.enumerated() {
      let start = lines.count
      write(item, &self)
      let isLong = lines.count > start + 1
      if index > 0, isLong || wasLong { lines.insert("", at: start) }
      wasLong = isLong
    }
  }

  /// Writes a type: its beginning, what it conforms to, and what `body` writes.
  mutating func type(_ opening: String, _ conformances: String, _ body: (inout SourceWriter) -> Void) {
    guard !fits("\(opening) \(conformances) {") else { return block("\(opening) \(conformances)", body) }
    line(opening)
    indented { $0.line(conformances) }
    line("{")
    indented(body)
    line("}")
  }

  /// Writes the lines of a literal that is one line of text.
  mutating func text(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty {
      let part = rest.prefix(100)
      rest = rest.dropFirst(100)
      line(part + (rest.isEmpty ? "" : "\\"))
    }
  }

  /// Writes paragraphs as a documentation comment.
  mutating func doc(_ paragraphs: [String]) {
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { line("///") }
      wrap(paragraph, first: "/// ", rest: "/// ")
    }
  }

  /// Writes a list of names and what they mean as a part of a documentation comment.
  mutating func docList(_ title: String, _ items: [(name: String, text: String)]) {
    guard !items.isEmpty else { return }
    if items.count == 1 {
      wrap("\(items[0].name): \(items[0].text)", first: "/// - \(title.dropLast()) ", rest: "///   ")
    } else {
      line("/// - \(title):")
      for item in items { wrap("\(item.name): \(item.text)", first: "///   - ", rest: "///     ") }
    }
  }

  /// Writes words on as many lines as they take.
  mutating func wrap(_ text: String, first: String, rest: String) {
    var current = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, indentation.count + current.count + 1 + word.count > SourceWriter.width {
        line(current)
        current = rest + word
      } else {
        current += (isEmpty ? "" : " ") + word
      }
      isEmpty = false
    }
    if !isEmpty { line(current) }
  }

  /// Writes items between commas on as many lines as they take.
  mutating func fill(_ items: [String]) {
    var current = ""
    for (index, item) in items.enumerated() {
      let piece = item + (index + 1 < items.count ? "," : "")
      if current.isEmpty {
        current = piece
      } else if fits("\(current) \(piece)") {
        current += " " + piece
      } else {
        line(current)
        current = piece
      }
    }
    if !current.isEmpty { line(current) }
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  /// Whether a line has room for the text.
  func fits(_ text: String) -> Bool { indentation.count + text.count <= SourceWriter.width }
}
