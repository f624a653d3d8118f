# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Collectible
@license AGPL-3.0-only
@notice For tests: an ERC-721 with names and enumeration; the deployer mints.
"""

from snekmate.auth import ownable
from snekmate.tokens import erc721

initializes: ownable
initializes: erc721[ownable := ownable]

exports: erc721.__interface__


@deploy
def __init__():
    """
    @notice Mints nothing.
    """
    ownable.__init__()
    erc721.__init__("Lily Pads", "PAD", "https://example.org/", "Lily Pads", "1")
