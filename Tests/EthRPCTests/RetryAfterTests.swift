import Testing

@testable import EthRPC

/// The time that endpoints ask for.
@Suite struct RetryAfterTests {
  @Test(arguments: [
    ("0", 0), ("120", 120), (" 5 ", 5), ("1.5", 1), ("99999999999999999999", 31_536_000),
    ("31536001", 31_536_000),
  ])
  func secondsAreRead(text: String, seconds: Int) {
    #expect(RetryAfter.duration(text, now: 0) == .seconds(seconds))
  }

  /// The date in the three forms of RFC 9110, section 5.6.7, which `date -ud` says is 784111777.
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func datesAreRead(text: String) {
    #expect(RetryAfter.seconds(ofDate: text) == 784_111_777)
    #expect(RetryAfter.duration(text, now: 784_111_757) == .seconds(20))
    #expect(RetryAfter.duration(text, now: 784_111_778) == .zero)
    #expect(RetryAfter.duration(text, now: 0) == .seconds(31_536_000))
  }

  /// Made with `date -ud TEXT +%s`.
  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
    ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800), ("Sat, 31 Dec 2033 12:00:00 GMT", 2_019_643_200),
    ("Sun, 28 Feb 2100 00:00:00 GMT", 4_107_456_000), ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
    ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
  ])
  func everyDayIsCounted(text: String, seconds: Int64) {
    #expect(RetryAfter.seconds(ofDate: text) == seconds)
  }

  @Test(arguments: [
    "", "-1", "soon", "1,5", "5s", "Sun, 06 Nov 1994", "Sun, 32 Nov 1994 08:49:37 GMT",
    "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 99999999999 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49 GMT", "\u{0}", ", , , , , ,",
  ])
  func whatIsNeitherIsNothing(text: String) {
    #expect(RetryAfter.duration(text, now: 0) == nil)
  }
}
