import Testing

@testable import EthRPC

/// Waiting: before a connection is opened again, and for a silent peer.
@Suite struct ConnectionOptionsTests {
  @Test func waitsLongerWithEachFailure() {
    let options = ConnectionOptions(firstDelay: .milliseconds(100), greatestDelay: .seconds(1))
    #expect(
      [0, 1, 2, 3, 4, 5, 6, Int.max].map { options.longestDelay(afterFailures: $0) }
        == [0, 100, 200, 400, 800, 1000, 1000, 1000].map { .milliseconds($0) })
    let absurd = ConnectionOptions(firstDelay: .seconds(Int64.max), greatestDelay: .seconds(Int64.max))
    #expect(absurd.longestDelay(afterFailures: 100) > .zero)
    #expect(ConnectionOptions(firstDelay: .seconds(-1)).longestDelay(afterFailures: 3) == .zero)
  }

  @Test func asksTheSilentAndGivesUpOnTheDead() {
    let options = ConnectionOptions(pingInterval: .seconds(20), pongTimeout: .seconds(10))
    var keepAlive = KeepAlive(options, now: .seconds(5))
    #expect(keepAlive.step(at: .seconds(6)) == .wait(.seconds(19)))
    keepAlive.heard(at: .seconds(20))
    #expect(keepAlive.step(at: .seconds(25)) == .wait(.seconds(15)))
    #expect(keepAlive.step(at: .seconds(40)) == .ask(thenWait: .seconds(10)))
    #expect(keepAlive.step(at: .seconds(45)) == .wait(.seconds(5)))
    keepAlive.heard(at: .seconds(49))
    #expect(keepAlive.step(at: .seconds(50)) == .wait(.seconds(19)))
    #expect(keepAlive.step(at: .seconds(70)) == .ask(thenWait: .seconds(10)))
    #expect(keepAlive.step(at: .seconds(80)) == .dead(silence: .seconds(31)))
  }

  @Test func readsAddresses() {
    func address(_ url: String) -> String? {
      WebSocketAddress(url).map {
        "\($0.isSecure ? "TLS " : "")\($0.host) \($0.port) \($0.authority) \($0.target)\($0.isNumeric ? " numeric" : "")"
      }
    }
    #expect(address("ws://node") == "node 80 node /")
    #expect(address("WSS://node.example/v3/key?a=b#c") == "TLS node.example 443 node.example /v3/key?a=b")
    #expect(address("wss://node:8546?x") == "TLS node 8546 node:8546 /?x")
    #expect(address("ws://[::1]:9/a/") == "::1 9 [::1]:9 /a/ numeric")
    #expect(address("ws://127.0.0.1:65535#f") == "127.0.0.1 65535 127.0.0.1:65535 / numeric")
  }
}
