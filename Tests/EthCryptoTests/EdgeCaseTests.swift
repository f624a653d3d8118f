import EthCrypto
import EthPrimitives
import Testing

/// Signatures and keys at the edges, as textbook ECDSA judges them.
@Suite("Edges of signatures and keys")
struct EdgeCaseTests {
  @Test("verifying and recovering agree with textbook ECDSA: 0, n, n - s, infinity, x of n or more")
  func signatures() throws {
    let cases = try Fixtures.cases("edges.json", "signatures")
    #expect(cases.count >= 400)
    for entry in cases {
      let comment = try Comment(rawValue: "\(entry.text("comment")): \(entry)")
      let key = try PublicKey(entry.bytes("publicKey"))
      let hash = try Hash32(entry.text("hash"))
      let (r, s) = try (entry.number("r"), entry.number("s"))
      let isValid = try (entry["isValid"] as? Bool).required
      let recovered = try (entry["recovered"] as? [Any]).required
      for yParity in [false, true] {
        let expected = try (recovered[yParity ? 1 : 0] as? String).map { try Hex.decode($0) }
        let signature: Signature
        do {
          signature = try Signature(r: r, s: s, yParity: yParity, highS: .allowed)
        } catch {
          let field = r == 0 || r >= order ? "r" : "s"
          #expect(error == .signatureOutOfRange(field: field) && !isValid && expected == nil, comment)
          continue
        }
        #expect(key.verifies(signature, of: hash) == isValid, comment)
        do {
          let found = try signature.recoverPublicKey(of: hash)
          #expect(found.coordinates == expected, comment)
          #expect(found.verifies(signature, of: hash), comment)
        } catch {
          #expect(error == .recoveryFailed && expected == nil, comment)
        }
        #expect(signature.hasHighS == (s > order / 2), comment)
        #expect((try? Signature(r: r, s: s, yParity: yParity)) == (s > order / 2 ? nil : signature), comment)
      }
    }
  }

  @Test("points in every form: off the curve, x or y of p or more, hybrid, infinity, wrong lengths")
  func publicKeys() throws {
    let cases = try Fixtures.cases("edges.json", "publicKeys")
    #expect(cases.count >= 400)
    for entry in cases {
      let comment = try Comment(rawValue: "\(entry.text("comment")): \(entry.text("bytes"))")
      let bytes = try entry.bytes("bytes")
      let point = try entry.optionalBytes("point")
      #expect((try? PublicKey(bytes))?.coordinates == point, comment)
      if point == nil {
        #expect(throws: CryptoError.invalidPublicKey, comment) { try PublicKey(bytes) }
      }
    }
  }
}
