# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Example client
@license MIT
@notice A contract that runs the cowsay module and keeps what it said: the
        smallest complete client of a job manager, meant to be copied.
"""


interface JobManager:
    def runJob(module: String[13], inputs: DynArray[String[_MAX_INPUT], 1], payee: address) -> uint256: nonpayable


# @notice A job was asked for.
event JobCreated:
    id: uint256
    message: String[_MAX_MESSAGE]


# @notice Its result has arrived.
event JobCompleted:
    id: uint256
    dealId: String[_MAX_RESULT_ID]
    dataId: String[_MAX_RESULT_ID]


# @dev The module this client runs.
_MODULE: constant(String[13]) = "cowsay:v0.0.4"

# @dev Longest input the job manager takes, and the message that fits into it.
_MAX_INPUT: constant(uint256) = 1024
_MAX_MESSAGE: constant(uint256) = _MAX_INPUT - 8  # "Message="

# @dev Longest dealId or dataId the job manager delivers.
_MAX_RESULT_ID: constant(uint256) = 256


# @dev The contract that runs the jobs and the only one that may deliver.
jobManager: public(immutable(address))

# @dev The data each job produced.
_results: HashMap[uint256, String[_MAX_RESULT_ID]]


@deploy
def __init__(jobManagerAddress: address):
    """
    @param jobManagerAddress The contract that runs the jobs; not zero.
    """
    assert jobManagerAddress != empty(address), "Job manager address"
    jobManager = jobManagerAddress


@external
def runCowsay(message: String[_MAX_MESSAGE]):
    """
    @notice Lets the cow say something; the caller pays, and must have allowed
            the job manager's controller to take the deposit.
    @param message What the cow shall say.
    """
    id: uint256 = extcall JobManager(jobManager).runJob(_MODULE, [concat("Message=", message)], msg.sender)
    log JobCreated(id=id, message=message)


@external
def submitResults(id: uint256, dealId: String[_MAX_RESULT_ID], dataId: String[_MAX_RESULT_ID]):
    """
    @notice Takes the result of a job. Job manager only.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    assert msg.sender == jobManager, "Only the job manager can call this method"
    self._results[id] = dataId
    log JobCompleted(id=id, dealId=dealId, dataId=dataId)


@external
@view
def getJobResult(_jobID: uint256) -> String[_MAX_RESULT_ID]:
    """
    @notice The data a job produced.
    @param _jobID The job.
    @return The dataId; empty as long as there is none.
    """
    return self._results[_jobID]
