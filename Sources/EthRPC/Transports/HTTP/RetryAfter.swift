#if Network
  internal import NIOHTTP1

  #if canImport(Glibc)
    private import Glibc
  #elseif canImport(Musl)
    private import Musl
  #elseif canImport(Darwin)
    private import Darwin
  #endif

  /// How long an answer asks to be left alone (RFC 9110, section 10.2.3), or `nil` where it does not say.
  func retryAfter(in headers: HTTPHeaders) -> Duration? {
    headers.first(name: "Retry-After").flatMap { RetryAfter.duration($0, now: Int64(time(nil))) }
  }
#endif

/// Reads the header `Retry-After`.
enum RetryAfter {
  /// Nobody waits longer, and no clock sleeps for centuries.
  private static let longest: Int64 = 365 * 86_400

  /// The time that the header's text asks for: seconds, or a date, for which `now` is in seconds since 1970.
  static func duration(_ text: String, now: Int64) -> Duration? {
    let text = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    if text.first.map(isDigit) == true {
      let digits = text.prefix(while: isDigit)
      // Some send fractions, which are not for seconds alone.
      guard text[digits.endIndex...].allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") || $0 == 0x20 })
      else {
        return nil
      }
      return .seconds(min(Int64(String(Substring(digits))) ?? longest, longest))
    }
    guard let date = seconds(ofDate: String(Substring(text))) else { return nil }
    return .seconds(max(0, min(date - now, longest)))
  }

  /// The seconds since 1970 of a date in one of the three forms of RFC 9110, section 5.6.7.
  static func seconds(ofDate text: String) -> Int64? {
    // "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"
    let words = text.split { " ,-".contains($0) }
    guard words.count >= 5 else { return nil }
    let isOldest = Int(words[1]) == nil
    let (dayWord, monthWord, yearWord, timeWord) =
      isOldest ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = timeWord.split(separator: ":").compactMap { Int64($0) }
    guard let day = Int64(dayWord), (1...31).contains(day),
      let month = months.firstIndex(of: String(monthWord)),
      var year = Int64(yearWord), (0...9999).contains(year), clock.count == 3,
      (0..<24).contains(clock[0]), (0..<60).contains(clock[1]), (0...60).contains(clock[2])
    else { return nil }
    // Of two digits, those of a year that is not more than fifty years ahead.
    if yearWord.count == 2 { year += year < 76 ? 2000 : 1900 }
    return days(year, Int64(month) + 1, day) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }

  /// Days since 1970-01-01 in the Gregorian calendar; years are counted from March, so that the leap day is the last.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
