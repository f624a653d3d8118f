# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Bomb client
@license MIT
@notice For tests: a client whose callback reverts with a very long answer, which a
        caller that copies it would have to pay for.
"""


from test.modules import job_runner

initializes: job_runner

exports: (
    job_runner.runJob,
    job_runner.jobManager,
)


# @dev Words of the answer; what they cost the client is most of its gas.
_WORDS: constant(uint256) = 5000


@deploy
def __init__(jobManagerAddress: address):
    """
    @param jobManagerAddress The contract that runs the jobs.
    """
    job_runner.__init__(jobManagerAddress)


@external
def submitResults(id: uint256, dealId: String[256], dataId: String[256]):
    """
    @notice Reverts with 160000 bytes.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    raw_revert(abi_encode(empty(uint256[_WORDS])))
