# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Resolver of all names below one
@license MIT
@notice For tests: answers for every name below its own (ENSIP-10): with the account that is
        the name's hash, with texts that are the name, and for one name with a lookup elsewhere (ERC-3668).
"""

GATEWAY: constant(String[64]) = "https://example.org/{sender}/{data}.json"


@external
@view
def supportsInterface(interfaceId: bytes4) -> bool:
    """
    @param interfaceId The interface.
    @return Whether it has it.
    """
    return interfaceId in [0x01ffc9a7, 0x9061b923]


@external
@view
def resolve(name: Bytes[256], data: Bytes[512]) -> Bytes[512]:
    """
    @param name The name as the domain name system writes it.
    @param data The question.
    @return The answer.
    """
    if slice(name, 0, 1) == b"\x07":
        urls: DynArray[String[64], 1] = [GATEWAY]
        raw_revert(
            abi_encode(self, urls, data, 0xf8be41e3, name, method_id=method_id("OffchainLookup(address,string[],bytes,bytes4,bytes)"))
        )
    assert slice(name, 0, 1) != b"\x06", "no such name"
    if slice(data, 0, 4) == method_id("text(bytes32,string)"):
        return abi_encode(slice(name, 1, 3))
    return abi_encode(convert(extract32(data, 4), uint256) & convert(max_value(uint160), uint256))
