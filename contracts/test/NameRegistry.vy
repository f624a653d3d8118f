# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Registry of names
@license MIT
@notice For tests: the registry of ENS (EIP-137).
"""

owner: public(HashMap[bytes32, address])
resolver: public(HashMap[bytes32, address])
ttl: public(HashMap[bytes32, uint64])


@deploy
def __init__():
    """
    @notice Gives the root to the deployer.
    """
    self.owner[empty(bytes32)] = msg.sender


@external
def setSubnodeOwner(node: bytes32, label: bytes32, account: address) -> bytes32:
    """
    @notice Creates a name below another.
    @param node The hash of the name above.
    @param label The hash of the label.
    @param account Who gets it.
    @return The new name's hash.
    """
    assert self.owner[node] == msg.sender, "not the owner"
    below: bytes32 = keccak256(concat(node, label))
    self.owner[below] = account
    return below


@external
def setResolver(node: bytes32, account: address):
    """
    @param node The name's hash.
    @param account The contract that answers for it.
    """
    assert self.owner[node] == msg.sender, "not the owner"
    self.resolver[node] = account
