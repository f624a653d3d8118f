# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Old token
@license MIT
@notice For tests: a token as there were before the standards:
        its texts are bytes32, it returns nothing where others return True,
        and returns False where others revert. Its permits are
        for a domain that it does not say.
"""

name: public(constant(bytes32)) = 0x4d616b6572000000000000000000000000000000000000000000000000000000
symbol: public(constant(bytes32)) = 0x4d4b520000000000000000000000000000000000000000000000000000000000
decimals: public(constant(uint8)) = 18

DOMAIN_SEPARATOR: public(immutable(bytes32))

balanceOf: public(HashMap[address, uint256])
allowance: public(HashMap[address, HashMap[address, uint256]])
nonces: public(HashMap[address, uint256])

_DOMAIN: constant(bytes32) = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")
_PERMIT: constant(bytes32) = keccak256(
    "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
)


event Transfer:
    sender: indexed(address)
    receiver: indexed(address)
    value: uint256


event Approval:
    owner: indexed(address)
    spender: indexed(address)
    value: uint256


@deploy
def __init__(version: String[8]):
    """
    @notice Gives 1,000,000 units to the deployer.
    @param version The version of the domain that permits are for.
    """
    self.balanceOf[msg.sender] = 1_000_000
    log Transfer(sender=empty(address), receiver=msg.sender, value=1_000_000)
    DOMAIN_SEPARATOR = keccak256(
        abi_encode(_DOMAIN, keccak256("Maker"), keccak256(version), chain.id, self)
    )


@internal
def _move(sender: address, receiver: address, amount: uint256):
    self.balanceOf[sender] -= amount
    self.balanceOf[receiver] += amount
    log Transfer(sender=sender, receiver=receiver, value=amount)


@internal
def _approve(owner: address, spender: address, amount: uint256):
    self.allowance[owner][spender] = amount
    log Approval(owner=owner, spender=spender, value=amount)


@external
def transfer(receiver: address, amount: uint256):
    """
    @notice Moves tokens; returns nothing.
    @param receiver Who gets them.
    @param amount How many units.
    """
    self._move(msg.sender, receiver, amount)


@external
def transferFrom(sender: address, receiver: address, amount: uint256) -> bool:
    """
    @notice Moves tokens of somebody else's; returns False where it cannot.
    @param sender Whose they are.
    @param receiver Who gets them.
    @param amount How many units.
    @return Whether it did.
    """
    if self.allowance[sender][msg.sender] < amount or self.balanceOf[sender] < amount:
        return False
    self.allowance[sender][msg.sender] -= amount
    self._move(sender, receiver, amount)
    return True


@external
def approve(spender: address, amount: uint256):
    """
    @notice Lets a spender move tokens; returns nothing.
    @param spender Who may move them.
    @param amount How many units.
    """
    self._approve(msg.sender, spender, amount)


@external
def permit(
    owner: address, spender: address, amount: uint256, deadline: uint256, v: uint8, r: bytes32, s: bytes32
):
    """
    @notice Lets a spender move an owner's tokens, by the owner's signature.
    @param owner Whose they are.
    @param spender Who may move them.
    @param amount How many units.
    @param deadline Until when the signature is good.
    @param v The signature's v.
    @param r The signature's r.
    @param s The signature's s.
    """
    assert block.timestamp <= deadline, "expired"
    structure: bytes32 = keccak256(abi_encode(_PERMIT, owner, spender, amount, self.nonces[owner], deadline))
    digest: bytes32 = keccak256(concat(b"\x19\x01", DOMAIN_SEPARATOR, structure))
    assert ecrecover(digest, v, r, s) == owner, "not the owner's signature"
    self.nonces[owner] += 1
    self._approve(owner, spender, amount)
