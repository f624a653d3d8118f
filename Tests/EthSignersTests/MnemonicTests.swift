import EthCrypto
import EthPrimitives
import EthSigners
import Testing

@Suite struct MnemonicTests {
  @Test func addressesOfTheKnownMnemonic() throws {
    let mnemonic = try Mnemonic("test test test test test test test test test test test junk")
    #expect(try mnemonic.signer().address.description == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")
    #expect(try mnemonic.signer(at: 3).address.description == "0x90F79bf6EB2c4f870365E785982E1f101E93b906")
    #expect(try mnemonic.signer(at: DerivationPath("m/44h/60H/0'/0/3")).address == mnemonic.signer(at: 3).address)
  }
}
