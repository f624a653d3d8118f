# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Wallet that verifies signatures
@license MIT
@notice For tests: a contract that takes the signatures of its owner for its own
        (ERC-1271), or answers as it should not.
"""

OWNER: immutable(address)
MODE: immutable(uint256)


@deploy
def __init__(owner: address, mode: uint256):
    """
    @param owner Whose signatures it takes.
    @param mode 0 to answer as the standard says, 1 to revert where it does not take the signature, 2 to return
           four bytes, 3 to return a word with something behind the magic value.
    """
    OWNER = owner
    MODE = mode


@external
@view
@raw_return
def isValidSignature(hash: bytes32, signature: Bytes[65]) -> Bytes[32]:
    """
    @param hash What was signed.
    @param signature The signature.
    @return 0x1626ba7e where the owner has signed.
    """
    valid: bool = False
    if len(signature) == 65:
        r: bytes32 = extract32(signature, 0)
        s: bytes32 = extract32(signature, 32)
        v: uint256 = convert(slice(signature, 64, 1), uint256)
        valid = ecrecover(hash, v, convert(r, uint256), convert(s, uint256)) == OWNER
    if not valid:
        assert MODE != 1, "not the owner's signature"
        return slice(abi_encode(max_value(uint256)), 0, 32)
    if MODE == 2:
        return b"\x16\x26\xba\x7e"
    if MODE == 3:
        return slice(abi_encode(0x1626ba7e00000000000000000000000000000000000000000000000000000001), 0, 32)
    return slice(abi_encode(0x1626ba7e00000000000000000000000000000000000000000000000000000000), 0, 32)
