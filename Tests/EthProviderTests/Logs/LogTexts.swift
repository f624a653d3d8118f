/// Logs as text, as nodes write them and changed in places.
enum LogTexts {
  /// One of some values.
  static func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private static func digits(_ count: Int, _ random: inout SeededGenerator) -> String {
    String((0..<count).map { _ in pick(Array("0123456789abcdefABCDEF"), &random) })
  }

  private static func quantity(_ random: inout SeededGenerator) -> String {
    "0x"
      + String(
        UInt64.random(in: 0...(.max >> UInt64.random(in: 0...63, using: &random)), using: &random), radix: 16)
  }

  /// A log with its members in any order.
  static func log(_ random: inout SeededGenerator) -> String {
    members(&random, withUnknown: false).joined(separator: ",").braced
  }

  private static func members(_ random: inout SeededGenerator, withUnknown: Bool = true) -> [String] {
    let topics = (0..<Int.random(in: 1...4, using: &random)).map { _ in #""0x\#(digits(64, &random))""# }
    var members = [
      #""address":"0x\#(digits(40, &random))""#, #""topics":[\#(topics.joined(separator: ","))]"#,
      #""data":"0x\#(digits(2 * Int.random(in: 0...70, using: &random), &random))""#,
      #""blockNumber":"\#(quantity(&random))""#, #""blockHash":"0x\#(digits(64, &random))""#,
      #""transactionHash":"0x\#(digits(64, &random))""#, #""transactionIndex":"\#(quantity(&random))""#,
      #""logIndex":"\#(quantity(&random))""#, #""removed":\#(Bool.random(using: &random))"#,
    ]
    if Bool.random(using: &random) { members.append(#""blockTimestamp":"\#(quantity(&random))""#) }
    if withUnknown, Int.random(in: 0..<4, using: &random) == 0 { members.append(pick(unknown, &random)) }
    members.shuffle(using: &random)
    return members
  }

  private static let unknown = [
    #""note":"say \"hi\"\n\u00e9""#, #""extra":{"a":[1,2.5e3,null],"b":true}"#, #""a":-0.5e3"#, #""é":"é""#,
    #""x":[]"#,
    #""blockNumberHex":"0x1""#, #""dat":{}"#, #""logIndexes":[[[]]]"#,
  ]

  /// Members that no log should have, or not with others.
  private static let changes = [
    #""address":null"#, #""data":null"#, #""data":"0x1""#, #""data":"0xzz""#, #""data":"00""#,
    #""topics":[]"#,
    #""topics":["0x12"]"#, #""removed":null"#, #""removed":"false""#, #""removed":truth"#,
    #""logIndex":"0x""#,
    #""logIndex":"0x00""#, #""logIndex":"0x11111111111111111""#, #""logIndex":1"#, #""blockHash":null"#,
    #""note":1,"note":2"#, #""note":"\x""#, #""note":tru"#, #""note":01"#, #""n\u006fte":1"#,
    #""d\u0061ta":"0x""#,
    #""note":{"a":1,"a":2}"#, #""note":[1,]"#, #""note" :1"#, #""note": 1"#, #""":1"#, #""note""#, "note", "",
    "\"note\":\"\t\"", #""a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1"#,
    #""a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"a":1"#,
  ]

  /// An answer with some logs, of which every other one has been changed in a place.
  static func answer(_ random: inout SeededGenerator) -> [UInt8] {
    let isChanged = Bool.random(using: &random)
    let logs = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      var members = members(&random)
      guard isChanged else { return members.joined(separator: ",").braced }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: members.remove(at: Int.random(in: 0..<members.count, using: &random))
      case 1: members.append(pick(members, &random))
      case 2:
        members.insert(
          pick(changes, &random), at: Int.random(in: 0...members.count, using: &random))
      case 3:
        members[Int.random(in: 0..<members.count, using: &random)] = pick(changes, &random)
      case 4: return members.joined(separator: pick([", ", " ,", ",,", ";"], &random)).braced
      case 5: return pick(["null", "{}", "[]", "1", "{ }", "{\"", ""], &random)
      default: break
      }
      return members.joined(separator: ",").braced
    }
    let separators = isChanged ? [",", ",", ", ", " ,", ",,", ""] : [","]
    let separator = pick(separators, &random)
    let ends = isChanged ? ["]}", "]}", "]}", "],\"id\":1}", " ]}", ",]}", "]", "}", "", "]]"] : ["]}"]
    var text = Array((#"{"id":7,"result":["# + logs.joined(separator: separator)).utf8)
    text += pick(ends, &random).utf8
    if isChanged, Int.random(in: 0..<3, using: &random) == 0 {
      text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return text
  }
}

extension String {
  fileprivate var braced: String { "{\(self)}" }
}
