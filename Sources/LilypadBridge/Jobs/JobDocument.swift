/// The job as the JSON object that its process reads: `{"id":"…","module":"…","inputs":{…}}`.
///
/// The inputs come in the order in which they were given; defaults of those left out follow, sorted by key.
struct JobDocument {
  let job: JobRequest
  let defaults: [String: String]

  var json: [UInt8] {
    var json: [UInt8] = []
    json.append(contentsOf: #"{"id":"#.utf8)
    Self.append(job.id, to: &json)
    json.append(contentsOf: #","module":"#.utf8)
    Self.append(job.module, to: &json)
    json.append(contentsOf: #","inputs":{"#.utf8)
    let missing = defaults.filter { job.inputs[$0.key] == nil }.sorted { $0.key < $1.key }
    let inputs = job.inputs.all.map { ($0.key, $0.value) } + missing.map { ($0.key, $0.value) }
    for (index, (key, value)) in inputs.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      Self.append(key, to: &json)
      json.append(UInt8(ascii: ":"))
      Self.append(value, to: &json)
    }
    json.append(contentsOf: "}}\n".utf8)
    return json
  }

  /// Appends a JSON string (RFC 8259 section 7): only quotation mark, backslash and control characters
  /// escaped.
  private static func append(_ text: String, to json: inout [UInt8]) {
    json.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json.append(UInt8(ascii: "\\"))
        json.append(byte)
      case 0..<0x20, 0x7f:
        let digits = Array("0123456789abcdef".utf8)
        json.append(contentsOf: "\\u00".utf8)
        json.append(digits[Int(byte >> 4)])
        json.append(digits[Int(byte & 15)])
      default:
        json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}
