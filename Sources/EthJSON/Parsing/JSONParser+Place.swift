extension JSONParser {
  /// Where the parser is, for the path of an error.
  struct Place {
    let tape: JSONTape
    let count: Int
    let depth: Int
    let container: Int
    let elements: Int
    let text: UnsafeRawBufferPointer
    let part: JSONPart

    /// The value that was being read: a step for each open container, from the outermost inwards.
    var path: String {
      var steps: [String] = []
      var (container, elements, end) = (container, elements, count)
      for _ in 0..<depth {
        if let step = step(in: container, elements: elements, end: end) { steps.append(step) }
        end = container
        container = tape[container].extent
        elements = end > 0 ? tape[container &+ 1].extent : 0
      }
      return steps.reversed().reduce(part.path, JSONPath.join)
    }

    /// The element of an open container that is not complete; its entries so far end at `end`. `nil` where all
    /// are.
    private func step(in container: Int, elements: Int, end: Int) -> String? {
      let isObject = tape[container].kind == .object
      var (index, complete) = (container &+ 2, 0)
      while index < end {
        if isObject {
          guard index &+ 1 < end else {
            return JSONPath.step(name: JSONParser.resolved(tape[index], text))
          }
          index &+= 1
        }
        index = tape.next(after: index)
        complete &+= 1
      }
      if isObject || complete == elements { return nil }
      return "[\(elements - 1 + (container == 0 ? part.index : 0))]"
    }
  }
}
