import EthPrimitives

extension Target {
  /// Numbers and amounts as text; the first byte is the number of decimals of the amount's unit.
  static let numbers = Target(name: "numbers") { input in
    var stream = ByteStream(input.bytes)
    let decimals = Int(stream.byte())
    let text = String(decoding: stream.rest, as: UTF8.self)
    checkUnsigned(input, text)
    checkSigned(input, text)
    checkAmount(input, text, decimals: decimals)
    checkArithmetic(ByteStream(input.bytes))
  }

  private static func checkUnsigned(_ input: Input, _ text: String) {
    if let number = input.attempt(
      "UInt256(parsing:)", { () throws(NumberError) in try UInt256(parsing: text) })
    {
      require(UInt256(number.description) == number, "decimal text of \(number) reads back as another number")
      let quantity = expectSuccess("own quantity \(number.quantity) is refused") { () throws(NumberError) in
        try UInt256(quantity: number.quantity)
      }
      require(quantity == number, "the quantity of \(number) reads back as another number")
    }
    if let number = input.attempt(
      "UInt256(quantity:)", { () throws(NumberError) in try UInt256(quantity: text) })
    {
      require(number.quantity == text.lowercased(), "a quantity is not the only text of its number: \(text)")
    }
  }

  private static func checkSigned(_ input: Input, _ text: String) {
    guard
      let number = input.attempt("Int256(parsing:)", { () throws(NumberError) in try Int256(parsing: text) })
    else { return }
    let again = expectSuccess("own text \(number) is refused") { () throws(NumberError) in
      try Int256(parsing: number.description)
    }
    require(again == number, "decimal text of \(number) reads back as another number")
  }

  private static func checkAmount(_ input: Input, _ text: String, decimals: Int) {
    let amount = input.attempt("UInt256(parsing:decimals:)") { () throws(NumberError) in
      try UInt256(parsing: text, decimals: decimals)
    }
    guard let amount else { return }
    let written = input.measured("formatted(decimals:)") { amount.formatted(decimals: decimals) }
    let again = expectSuccess("own amount \(written) is refused") { () throws(NumberError) in
      try UInt256(parsing: written, decimals: decimals)
    }
    require(again == amount, "the amount \(text) of \(decimals) decimals reads back as another")
  }

  /// Identities of arithmetic that need no second implementation.
  private static func checkArithmetic(_ stream: ByteStream) {
    var stream = stream
    let (a, b) = (stream.number(), stream.number())
    let (sum, overflow) = a.addingReportingOverflow(b)
    require(sum &- b == a && overflow == (sum < a), "sum of \(a) and \(b)")
    require(a &* b == b &* a, "product of \(a) and \(b)")
    let (product, tooLarge) = a.multipliedReportingOverflow(by: b)
    guard b != .zero else { return }
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    require(remainder < b && quotient * b + remainder == a, "quotient of \(a) and \(b)")
    if !tooLarge { require(product / b == a && product % b == .zero, "product of \(a) and \(b) divided") }
  }
}
