internal import EthPrimitives

extension Keystore {
  /// The name of a file for this keystore, as go-ethereum forms it:
  /// `UTC--2026-11-22T10-00-00.123456789Z--` and the address in 40 digits.
  ///
  /// - Parameter time: What time it is, counted from the start of 1970 in UTC, as the library reads no clock. A time
  ///   before the year 0 or after 9999 is taken as the nearest one between.
  public func fileName(at time: Duration) -> String {
    let (seconds, nanoseconds) = Self.floored(time)
    let (days, second) = seconds.quotientAndRemainderFloored(by: 86_400)
    let (year, month, day) = Self.date(days)
    let clock =
      "\(Self.digits(second / 3600, 2))-\(Self.digits(second / 60 % 60, 2))-\(Self.digits(second % 60, 2))"
    let owner = address?.withUnsafeBytes { Hex.encode($0, prefix: false) } ?? "unknown"
    return "UTC--\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))T\(clock)"
      + ".\(Self.digits(nanoseconds, 9))Z--\(owner)"
  }

  /// Whole seconds, and the nanoseconds behind them.
  private static func floored(_ time: Duration) -> (seconds: Int, nanoseconds: Int) {
    let (first, last) = (Duration.seconds(-62_167_219_200), Duration.seconds(253_402_300_799))
    let (seconds, attoseconds) = min(max(time, first), last).components
    let nanoseconds = Int(attoseconds.quotientAndRemainderFloored(by: 1_000_000_000).quotient)
    return nanoseconds < 0 ? (Int(seconds) - 1, nanoseconds + 1_000_000_000) : (Int(seconds), nanoseconds)
  }

  /// The date that is `days` after 1 January 1970 in the Gregorian calendar: years begin with March and cycles of
  /// 400 years have 146,097 days, so that the day that leap years add is the last one.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let (cycle, day) = (days + 719_468).quotientAndRemainderFloored(by: 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      cycle * 400 + year + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

extension BinaryInteger {
  /// The quotient rounded downwards, and what remains, which is not negative.
  fileprivate func quotientAndRemainderFloored(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
