# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Counting client
@license MIT
@notice For tests: takes every delivery, from anyone and any number of times, and
        counts them, so that a duplicate can be seen.
"""


from test.modules import job_runner

initializes: job_runner

exports: (
    job_runner.runJob,
    job_runner.jobManager,
)


# @notice A delivery has arrived; `count` says how many there were for this job.
event Delivered:
    id: indexed(uint256)
    count: uint256
    dealId: String[256]
    dataId: String[256]


# @dev Deliveries by job.
deliveries: public(HashMap[uint256, uint256])

# @dev Deliveries of all jobs.
totalDeliveries: public(uint256)

# @dev Gas the last delivery of a job came with.
gasOf: public(HashMap[uint256, uint256])

# @dev What the last delivery of a job brought.
dealIdOf: public(HashMap[uint256, String[256]])
dataIdOf: public(HashMap[uint256, String[256]])


@deploy
def __init__(jobManagerAddress: address):
    """
    @param jobManagerAddress The contract that runs the jobs.
    """
    job_runner.__init__(jobManagerAddress)


@external
def submitResults(id: uint256, dealId: String[256], dataId: String[256]):
    """
    @notice Counts a delivery.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    self.gasOf[id] = msg.gas
    self.deliveries[id] += 1
    self.totalDeliveries += 1
    self.dealIdOf[id] = dealId
    self.dataIdOf[id] = dataId
    log Delivered(id=id, count=self.deliveries[id], dealId=dealId, dataId=dataId)
