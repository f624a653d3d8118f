# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Reentrant client
@license MIT
@notice For tests: a client that is its job manager's controller as well, and from
        its callback submits a second answer and runs a second job.
"""


from test.modules import job_runner

initializes: job_runner

exports: (
    job_runner.runJob,
    job_runner.jobManager,
)


interface JobManager:
    def submitResults(id: uint256, dealId: String[256], dataId: String[256]): nonpayable
    def runJob(module: String[256], inputs: DynArray[String[1024], 32], payee: address) -> uint256: nonpayable


# @dev Whether the second answer to a job was taken.
answeredTwice: public(HashMap[uint256, bool])

# @dev The job that the callback of a job has run.
chainedJob: public(HashMap[uint256, uint256])

# @dev Who pays for chained jobs.
_payee: address


@deploy
def __init__(jobManagerAddress: address):
    """
    @param jobManagerAddress The contract that runs the jobs.
    """
    job_runner.__init__(jobManagerAddress)
    self._payee = msg.sender


@external
def setJobManager(jobManagerAddress: address):
    """
    @notice Sets the job manager, whose constructor wants this contract's address.
    @param jobManagerAddress The contract that runs the jobs.
    """
    job_runner.jobManager = jobManagerAddress


@external
def deliver(id: uint256, dealId: String[256], dataId: String[256]):
    """
    @notice Answers a job as the controller.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    extcall JobManager(job_runner.jobManager).submitResults(id, dealId, dataId)


@external
def submitResults(id: uint256, dealId: String[256], dataId: String[256]):
    """
    @notice Submits another answer to the same job, and runs another job.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    self.answeredTwice[id] = raw_call(
        job_runner.jobManager,
        abi_encode(id, "again", "again", method_id=method_id("submitResults(uint256,string,string)")),
        revert_on_failure=False,
    )
    self.chainedJob[id] = extcall JobManager(job_runner.jobManager).runJob("m", [], self._payee)
