/// What scrypt may cost (RFC 7914, section 2).
package struct ScryptCost: Hashable, Sendable {
  /// Rows of the table: a power of two above 1, at most 2^32.
  package let n: Int
  /// Blocks of 128 bytes in a row.
  package let r: Int
  /// How many tables are mixed, one after the other.
  package let p: Int

  /// Which parameters there are, in words.
  static let rule = "n is a power of two from 2 to 2^32, and r * p is from 1 to 2^30 - 1"

  /// Takes parameters that scrypt is defined for; `nil` for all others.
  ///
  /// The RFC's bound n < 2^(16 * r) is not checked: keystores with r = 1 exist that break it, the published test
  /// vectors' among them.
  package init?(n: Int, r: Int, p: Int) {
    guard n > 1, n & (n - 1) == 0, n <= 1 << 32, r > 0, p > 0 else { return nil }
    let (product, overflow) = r.multipliedReportingOverflow(by: p)
    guard !overflow, product < 1 << 30 else { return nil }
    self.n = n
    self.r = r
    self.p = p
  }

  /// Bytes of a row.
  package var rowBytes: Int { 128 * r }

  /// Bytes that are in use at once; `nil` beyond 2^63.
  var memory: Int? {
    let (bytes, overflow) = (n + p + 2).multipliedReportingOverflow(by: rowBytes)
    return overflow ? nil : bytes
  }

  /// How much there is to do, in the unit of ``KeystoreLimits/scryptWork``: less than 2^63.
  ///
  /// 64 stands for PBKDF2, which makes the blocks before they are mixed and takes them in afterwards.
  var work: Int { (n + 64) * (r * p) }
}
