# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Collection
@license AGPL-3.0-only
@notice For tests: an ERC-1155; the deployer mints.
"""

from snekmate.auth import ownable
from snekmate.tokens import erc1155

initializes: ownable
initializes: erc1155[ownable := ownable]

exports: erc1155.__interface__


@deploy
def __init__():
    """
    @notice Mints nothing.
    """
    ownable.__init__()
    erc1155.__init__("https://example.org/")
