# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Resolver of names
@license MIT
@notice For tests: a resolver of ENS with the records of EIP-137, EIP-181 and ENSIP-5, 7,
        9; who may write them is not asked.
"""

_addresses: HashMap[bytes32, HashMap[uint256, Bytes[64]]]
_texts: HashMap[bytes32, HashMap[String[32], String[128]]]
name: public(HashMap[bytes32, String[128]])
contenthash: public(HashMap[bytes32, Bytes[64]])


@external
def setAddress(node: bytes32, coinType: uint256, account: Bytes[64]):
    """
    @param node The name's hash.
    @param coinType The chain.
    @param account The account's bytes.
    """
    self._addresses[node][coinType] = account


@external
def setText(node: bytes32, key: String[32], text: String[128]):
    """
    @param node The name's hash.
    @param key Which text.
    @param text The text.
    """
    self._texts[node][key] = text


@external
def setName(node: bytes32, text: String[128]):
    """
    @param node The hash of an account's name.
    @param text The name.
    """
    self.name[node] = text


@external
def setContenthash(node: bytes32, hash: Bytes[64]):
    """
    @param node The name's hash.
    @param hash The content's codec and hash.
    """
    self.contenthash[node] = hash


@external
@view
def supportsInterface(interfaceId: bytes4) -> bool:
    """
    @param interfaceId The interface.
    @return Whether it has it.
    """
    return interfaceId in [0x01ffc9a7, 0x3b3b57de, 0xf1cb7e06, 0x59d1d43c, 0x691f3431, 0xbc1c58d1]


@external
@view
def text(node: bytes32, key: String[32]) -> String[128]:
    """
    @param node The name's hash.
    @param key Which text.
    @return The text.
    """
    return self._texts[node][key]


@external
@view
@raw_return
def __default__() -> Bytes[160]:
    """
    @notice `addr(bytes32)` and `addr(bytes32,uint256)`, which are two functions of one name.
    @return The account as an address, or its bytes.
    """
    question: bytes4 = convert(slice(msg.data, 0, 4), bytes4)
    node: bytes32 = extract32(slice(msg.data, 4, 32), 0)
    if question == 0x3b3b57de:
        account: Bytes[64] = self._addresses[node][60]
        if len(account) != 20:
            return abi_encode(empty(address))
        return abi_encode(convert(slice(account, 0, 20), address))
    assert question == 0xf1cb7e06, "no such function"
    return abi_encode(self._addresses[node][convert(slice(msg.data, 36, 32), uint256)])
