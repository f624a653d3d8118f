# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Gas burner client
@license MIT
@notice For tests: a client whose callback uses all the gas it gets.
"""


from test.modules import job_runner

initializes: job_runner

exports: (
    job_runner.runJob,
    job_runner.jobManager,
)


@deploy
def __init__(jobManagerAddress: address):
    """
    @param jobManagerAddress The contract that runs the jobs.
    """
    job_runner.__init__(jobManagerAddress)


@external
def submitResults(id: uint256, dealId: String[256], dataId: String[256]):
    """
    @notice Uses all gas.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    raise UNREACHABLE  # INVALID: takes all gas
