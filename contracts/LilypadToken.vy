# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Lilypad Token (LP)
@license AGPL-3.0-only
@notice A plain ERC-20 with 18 decimals and a fixed supply of 10^27 units
        (one billion LP), all of it given to the deployer. Nothing can mint,
        burn, pause or otherwise administer it after construction.
@dev Balances, allowances and transfers are those of snekmate's `erc20` module,
     of which only the ERC-20 functions are exported. Its owner and minter
     roles, which no exported function consults, are given up in the
     constructor so that none is left standing in storage either.
"""


from ethereum.ercs import IERC20
from ethereum.ercs import IERC20Detailed
from snekmate.auth import ownable
from snekmate.tokens import erc20

implements: IERC20
implements: IERC20Detailed

initializes: ownable
initializes: erc20[ownable := ownable]

exports: (
    erc20.name,
    erc20.symbol,
    erc20.decimals,
    erc20.totalSupply,
    erc20.balanceOf,
    erc20.allowance,
    erc20.transfer,
    erc20.approve,
    erc20.transferFrom,
)


# @dev Name and symbol, as in the deployed token.
_NAME: constant(String[13]) = "Lilypad Token"
_SYMBOL: constant(String[2]) = "LP"

# @dev Decimal places of one LP.
_DECIMALS: constant(uint8) = 18

# @dev The whole supply: one billion LP.
_SUPPLY: constant(uint256) = 10**27

# @dev Version of the EIP-712 domain the module wants; nothing exported uses it.
_EIP712_VERSION: constant(String[1]) = "1"


@deploy
def __init__():
    """
    @notice Mints the whole supply to the deployer and gives up every role.
    """
    ownable.__init__()
    erc20.__init__(_NAME, _SYMBOL, _DECIMALS, _NAME, _EIP712_VERSION)

    erc20._mint(msg.sender, _SUPPLY)

    erc20.is_minter[msg.sender] = False
    log erc20.RoleMinterChanged(minter=msg.sender, status=False)
    ownable._transfer_ownership(empty(address))


@external
def increaseAllowance(spender: address, addedValue: uint256) -> bool:
    """
    @notice Raises what `spender` may take from the caller. Unlike `approve`,
            this cannot be raced into granting the old and the new amount.
    @param spender The account that may spend; not zero.
    @param addedValue What to add to the allowance; the sum must fit 256 bits.
    @return True; a failure reverts.
    """
    erc20._approve(msg.sender, spender, erc20.allowance[msg.sender][spender] + addedValue)
    return True


@external
def decreaseAllowance(spender: address, subtractedValue: uint256) -> bool:
    """
    @notice Lowers what `spender` may take from the caller.
    @param spender The account that may spend; not zero.
    @param subtractedValue What to take off; at most the present allowance.
    @return True; a failure reverts.
    """
    allowance: uint256 = erc20.allowance[msg.sender][spender]
    assert allowance >= subtractedValue, "ERC20: decreased allowance below zero"
    erc20._approve(msg.sender, spender, allowance - subtractedValue)
    return True
