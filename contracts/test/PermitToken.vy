# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Token with permits
@license AGPL-3.0-only
@notice For tests: an ERC-20 with permits (ERC-2612) that says its domain (ERC-5267).
"""

from snekmate.auth import ownable
from snekmate.tokens import erc20

initializes: ownable
initializes: erc20[ownable := ownable]

exports: erc20.__interface__


@deploy
def __init__():
    """
    @notice Mints 1,000,000 units to the deployer.
    """
    ownable.__init__()
    erc20.__init__("Permit Token", "PRM", 6, "Permit Token", "1")
    erc20._mint(msg.sender, 1_000_000)
