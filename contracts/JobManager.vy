# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Job manager
@license MIT
@notice Takes compute jobs from contracts and accounts, and gives the results
        back. `runJob` announces a job with `JobAdded`; the controller, an
        off-chain bridge, runs it and answers with `submitResults`, which is
        kept, announced with `ResultPosted` and passed on to the contract that
        asked.

        The functions, events and revert texts of the deployed
        `LilypadOnChainJobCreator` are all here, except that a constructor
        takes the place of `initialize`. What is added:

        - a job is answered once; a second answer reverts "Already answered";
        - the answer can be read back (`resultOf`), and so can the job (`jobs`);
        - a client that reverts, burns its gas or is no contract cannot keep
          the answer from being recorded.
@custom:security The callback runs foreign code. Three rules keep it harmless:
                 every state change and `ResultPosted` come before the call;
                 the call gets `CALLBACK_GAS` and not more, and what it returns
                 is not copied; its failure is logged, not passed on. The client
                 may re-enter: `runJob` is open to everyone anyway (chained jobs
                 are a fair use), and `submitResults` finds the job answered.

                 `runJob` does not ask whether the caller may spend for `payee`;
                 the interface has no way to tell. Whoever charges `payee` must
                 check first that it sent the transaction or agreed to it.
"""


from ethereum.ercs import IERC20
from modules import controller_ownable

initializes: controller_ownable

exports: (
    controller_ownable.owner,
    controller_ownable.transferOwnership,
    controller_ownable.renounceOwnership,
    controller_ownable.getControllerAddress,
    controller_ownable.setControllerAddress,
    controller_ownable.disableChangeControllerAddress,
)


# @notice A job was taken. Nothing is indexed: the topic and the data are those
#         of the deployed contract.
event JobAdded:
    id: uint256
    calling_contract: address
    payee: address
    module: String[MAX_MODULE]
    inputs: DynArray[String[MAX_INPUT], MAX_INPUTS]


# @notice The job's answer is recorded; comes once per id.
event ResultPosted:
    id: indexed(uint256)
    dealId: String[MAX_RESULT_ID]
    dataId: String[MAX_RESULT_ID]


# @notice The client was called with the answer and failed. The answer stands
#         and `resultOf` gives it; the call is not repeated.
event CallbackFailed:
    id: indexed(uint256)


# @dev Where a job stands. In the ABI a number: 1 OPEN, 2 ANSWERED, the next
#      state would be 4; 0 says that there is no such job.
flag JobState:
    OPEN
    ANSWERED


# @dev A job as it was asked for, and where it stands.
struct Job:
    calling_contract: address
    payee: address
    module: String[MAX_MODULE]
    inputs: DynArray[String[MAX_INPUT], MAX_INPUTS]
    state: JobState


# @dev The answer to a job: the deal that produced it and the data it consists of.
struct Answer:
    dealId: String[MAX_RESULT_ID]
    dataId: String[MAX_RESULT_ID]


# @dev Longest module name in bytes.
MAX_MODULE: public(constant(uint256)) = 256

# @dev Most inputs of a job.
MAX_INPUTS: public(constant(uint256)) = 32

# @dev Longest input (`Key=value`) in bytes.
MAX_INPUT: public(constant(uint256)) = 1024

# @dev Longest dealId or dataId in bytes.
MAX_RESULT_ID: public(constant(uint256)) = 256

# @dev What a client's `submitResults` may use.
CALLBACK_GAS: public(constant(uint256)) = 300_000

# @dev What `submitResults` must have left just before the callback. A CALL
#      passes on at most 63/64 of the gas that is left and does not fail when
#      that is less than asked for (EIP-150); hence the factor. The rest pays for
#      the call itself and for what comes after it.
_GAS_BEFORE_CALLBACK: constant(uint256) = CALLBACK_GAS * 64 // 63 + 10_000

# @dev Size of the callback's calldata: selector, three head words, two strings.
_CALLBACK_DATA: constant(uint256) = 4 + 3 * 32 + 2 * (32 + MAX_RESULT_ID)


# @dev The id last given out; jobs are numbered 1, 2, … nextJobID.
nextJobID: public(uint256)

# @dev Allowance of the payee towards the controller that `runJob` asks for.
requiredDeposit: public(uint256)

# @dev The ERC-20 in which jobs are paid.
_token: address

# @dev Jobs by id.
_jobs: HashMap[uint256, Job]

# @dev Answers by job id.
_answers: HashMap[uint256, Answer]


@deploy
def __init__(token: address, controller: address, requiredDeposit: uint256):
    """
    @notice Makes the deployer the owner.
    @param token The ERC-20 in which jobs are paid; not zero.
    @param controller The account that answers jobs and is paid; not zero.
    @param requiredDeposit The allowance `runJob` asks for; not zero.
    """
    controller_ownable.__init__(controller)
    self._set_token(token)
    self._set_required_deposit(requiredDeposit)


@external
def runJob(
    module: String[MAX_MODULE],
    inputs: DynArray[String[MAX_INPUT], MAX_INPUTS],
    payee: address,
) -> uint256:
    """
    @notice Asks for a job. The answer goes to `submitResults` of the caller,
            if that is a contract, and to `resultOf` in any case. Reverts if
            `payee` allows the controller less than the required deposit;
            nothing is taken or reserved here.
    @param module The module to run, `name:version` or a repository reference.
    @param inputs Its inputs, each `Key=value`.
    @param payee The account that pays.
    @return The id of the job.
    """
    allowance: uint256 = staticcall IERC20(self._token).allowance(payee, controller_ownable._controller)
    assert allowance >= self.requiredDeposit, "Token allowance not enough"

    id: uint256 = self.nextJobID + 1
    self.nextJobID = id
    self._jobs[id].calling_contract = msg.sender
    self._jobs[id].payee = payee
    self._jobs[id].module = module
    self._jobs[id].inputs = inputs
    self._jobs[id].state = JobState.OPEN

    log JobAdded(id=id, calling_contract=msg.sender, payee=payee, module=module, inputs=inputs)
    return id


@external
def submitResults(id: uint256, dealId: String[MAX_RESULT_ID], dataId: String[MAX_RESULT_ID]):
    """
    @notice Answers a job and passes the answer on to the contract that asked.
            Controller only, once per job. The outcome of the callback does not
            matter, but with too little gas left to give it `CALLBACK_GAS` the
            whole transaction reverts, so that a client is never starved.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    controller_ownable._check_controller()
    state: JobState = self._jobs[id].state
    assert state != empty(JobState), "Job not found"
    assert state == JobState.OPEN, "Already answered"

    self._jobs[id].state = JobState.ANSWERED
    self._answers[id] = Answer(dealId=dealId, dataId=dataId)
    log ResultPosted(id=id, dealId=dealId, dataId=dataId)

    self._call_back(self._jobs[id].calling_contract, id, dealId, dataId)


@external
def setRequiredDeposit(cost: uint256):
    """
    @notice Sets the allowance `runJob` asks for. Controller only.
    @param cost The allowance; not zero.
    """
    controller_ownable._check_controller()
    self._set_required_deposit(cost)


@external
def setTokenAddress(_tokenAddress: address):
    """
    @notice Sets the ERC-20 in which jobs are paid. Owner only.
    @param _tokenAddress The token; not zero.
    """
    controller_ownable._check_owner()
    self._set_token(_tokenAddress)


@external
@view
def getRequiredDeposit() -> uint256:
    """
    @notice The allowance of the payee towards the controller `runJob` asks for.
    @return The allowance, in units of the token.
    """
    return self.requiredDeposit


@external
@view
def getTokenAddress() -> address:
    """
    @notice The ERC-20 in which jobs are paid.
    @return The token.
    """
    return self._token


@external
@view
def jobs(id: uint256) -> Job:
    """
    @notice A job as it was asked for, and where it stands.
    @param id The job.
    @return The job; all zero, state 0 included, if there is none.
    """
    return self._jobs[id]


@external
@view
def resultOf(id: uint256) -> (String[MAX_RESULT_ID], String[MAX_RESULT_ID]):
    """
    @notice The answer to a job.
    @param id The job.
    @return dealId and dataId; both empty as long as there is no answer (the
            state in `jobs` tells that from an answer of empty strings).
    """
    return self._answers[id].dealId, self._answers[id].dataId


@internal
def _call_back(client: address, id: uint256, dealId: String[MAX_RESULT_ID], dataId: String[MAX_RESULT_ID]):
    """
    @dev Calls `submitResults` of `client` with `CALLBACK_GAS`, and logs it if
         that fails. Accounts without code are not called.
    @param client The contract that asked for the job.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    if not client.is_contract:
        return

    data: Bytes[_CALLBACK_DATA] = abi_encode(
        id,
        dealId,
        dataId,
        method_id=method_id("submitResults(uint256,string,string)"),
    )
    assert msg.gas >= _GAS_BEFORE_CALLBACK, "Not enough gas for the callback"
    # `max_outsize` is 0: nothing of what the client returns is copied.
    success: bool = raw_call(client, data, gas=CALLBACK_GAS, revert_on_failure=False)
    if not success:
        log CallbackFailed(id=id)


@internal
def _set_token(token: address):
    """
    @dev Sets the token, without access check.
    @param token The token; not zero.
    """
    assert token != empty(address), "Token address"
    self._token = token


@internal
def _set_required_deposit(amount: uint256):
    """
    @dev Sets the required deposit, without access check.
    @param amount The allowance; not zero.
    """
    assert amount != 0, "Min deposit"
    self.requiredDeposit = amount
