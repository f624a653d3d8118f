# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Legacy job creator
@license MIT
@notice For tests: behaves like the deployed `LilypadOnChainJobCreator`. A job
        can be answered any number of times, the answer is only passed on, with
        all gas, and a client that reverts or is no contract makes the delivery
        revert. Jobs and answers cannot be read back.
@dev What is not like the deployed one: a constructor instead of `initialize`,
     bounded strings, and where things lie in storage.
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


interface JobClient:
    def submitResults(id: uint256, dealId: String[256], dataId: String[256]): nonpayable


# @notice A job was taken.
event JobAdded:
    id: uint256
    calling_contract: address
    payee: address
    module: String[256]
    inputs: DynArray[String[1024], 32]


# @dev The id last given out.
nextJobID: public(uint256)

# @dev Allowance of the payee towards the controller that `runJob` asks for.
requiredDeposit: public(uint256)

# @dev The ERC-20 in which jobs are paid.
_token: address

# @dev Who asked, by job id.
_clients: HashMap[uint256, address]


@deploy
def __init__(token: address, controller: address, requiredDeposit: uint256):
    """
    @notice Makes the deployer the owner.
    @param token The ERC-20 in which jobs are paid; not zero.
    @param controller The account that answers jobs and is paid; not zero.
    @param requiredDeposit The allowance `runJob` asks for; not zero.
    """
    controller_ownable.__init__(controller)
    assert token != empty(address), "Token address"
    self._token = token
    assert requiredDeposit != 0, "Min deposit"
    self.requiredDeposit = requiredDeposit


@external
def runJob(module: String[256], inputs: DynArray[String[1024], 32], payee: address) -> uint256:
    """
    @notice Asks for a job.
    @param module The module to run.
    @param inputs Its inputs, each `Key=value`.
    @param payee The account that pays.
    @return The id of the job.
    """
    allowance: uint256 = staticcall IERC20(self._token).allowance(payee, controller_ownable._controller)
    assert allowance >= self.requiredDeposit, "Token allowance not enough"

    self.nextJobID += 1
    id: uint256 = self.nextJobID
    self._clients[id] = msg.sender
    log JobAdded(id=id, calling_contract=msg.sender, payee=payee, module=module, inputs=inputs)
    return id


@external
def submitResults(id: uint256, dealId: String[256], dataId: String[256]):
    """
    @notice Passes an answer on to the contract that asked. Controller only.
    @param id The job.
    @param dealId The deal under which it ran.
    @param dataId The data it produced.
    """
    controller_ownable._check_controller()
    client: address = self._clients[id]
    assert client != empty(address), "Job not found"
    extcall JobClient(client).submitResults(id, dealId, dataId)


@external
def setRequiredDeposit(cost: uint256):
    """
    @notice Sets the allowance `runJob` asks for. Controller only.
    @param cost The allowance; not zero.
    """
    controller_ownable._check_controller()
    assert cost != 0, "Min deposit"
    self.requiredDeposit = cost


@external
def setTokenAddress(_tokenAddress: address):
    """
    @notice Sets the ERC-20 in which jobs are paid. Owner only.
    @param _tokenAddress The token; not zero.
    """
    controller_ownable._check_owner()
    assert _tokenAddress != empty(address), "Token address"
    self._token = _tokenAddress


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
