/// Text from outside, safe to print: what controls a terminal or the direction of writing is replaced, and the text
/// is cut after `limit` scalars.
func printable(_ text: String, limit: Int) -> String {
  var shown = ""
  var scalars = text.unicodeScalars.makeIterator()
  for _ in 0..<limit {
    guard let scalar = scalars.next() else { return shown }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: shown.unicodeScalars.append(" ")
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return scalars.next() == nil ? shown : shown + "…"
}
