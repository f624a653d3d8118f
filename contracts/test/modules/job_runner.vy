# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Job runner
@license MIT
@notice For tests: what the test clients share. Anyone may run any job through
        it, and pays for it.
"""


interface JobManager:
    def runJob(module: String[256], inputs: DynArray[String[1024], 32], payee: address) -> uint256: nonpayable


# @dev The contract that runs the jobs.
jobManager: public(address)


@deploy
def __init__(jobManagerAddress: address):
    """
    @param jobManagerAddress The contract that runs the jobs.
    """
    self.jobManager = jobManagerAddress


@external
def runJob(module: String[256], inputs: DynArray[String[1024], 32]) -> uint256:
    """
    @notice Asks for a job that the caller pays.
    @param module The module to run.
    @param inputs Its inputs, each `Key=value`.
    @return The id of the job.
    """
    return extcall JobManager(self.jobManager).runJob(module, inputs, msg.sender)
