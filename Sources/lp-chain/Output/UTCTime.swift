#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A moment as people read it, without a time zone to guess.
struct UTCTime: CustomStringConvertible {
  /// Seconds since 1970.
  let seconds: UInt64

  /// Now, by this machine's clock.
  static var now: UTCTime { UTCTime(seconds: UInt64(max(0, time(nil)))) }

  /// `2026-01-31 23:59:59 UTC` (ISO 8601, with a space), or the number of seconds where that has no year of four digits.
  var description: String {
    var moment = tm()
    guard var clock = time_t(exactly: seconds), seconds < 253_402_300_800, gmtime_r(&clock, &moment) != nil
    else { return "second \(seconds) since 1970" }
    func digits(_ number: Int32, _ count: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(moment.tm_year + 1900, 4))-\(digits(moment.tm_mon + 1))-\(digits(moment.tm_mday)) "
      + "\(digits(moment.tm_hour)):\(digits(moment.tm_min)):\(digits(moment.tm_sec)) UTC"
  }

  /// How long ago this was at `moment`, in words: `12 seconds ago`, `in 3 hours`.
  func distance(at moment: UTCTime = .now) -> String {
    let isPast = moment.seconds >= seconds
    let difference = isPast ? moment.seconds - seconds : seconds - moment.seconds
    let (count, unit): (UInt64, String) =
      switch difference {
      case ..<120: (difference, "second")
      case ..<7200: (difference / 60, "minute")
      case ..<172_800: (difference / 3600, "hour")
      default: (difference / 86_400, "day")
      }
    let text = "\(count) \(unit)\(count == 1 ? "" : "s")"
    return isPast ? "\(text) ago" : "in \(text)"
  }
}
