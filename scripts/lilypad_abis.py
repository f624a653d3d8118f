#!/usr/bin/env python3
"""Makes the JSON ABIs of the deployed Lilypad contracts, in contracts-abi/lilypad-v1 and contracts-abi/lilypad-v2.

    python3 scripts/lilypad_abis.py            writes the files that have changed
    python3 scripts/lilypad_abis.py --check    writes nothing; exits 1 and names the files that are stale

The facts are the signatures below, as people write them: what the contracts answer to, which events they emit and
which errors they revert with, checked against the selectors and topics of Fixtures/lilypad/selectors.json. The files
are the interface alone; nothing of a compiler's output is in them.

`base` groups what contracts inherit; a `struct` is known to all contracts of its version, and the name before the
dot is where the source declares it. A parameter without a name has none in the facts. Names that no selector and no
topic depends on, and that are descriptive here rather than known: the structs POWSubmission, Fees and
VestingSchedule, and Deal's component `fees`.
"""

import json
import pathlib
import re
import sys

V1 = """
struct SharedStructs.User(address userAddress, string metadataCID, string url, uint8[] roles)
struct SharedStructs.DealMembers(address solver, address jobCreator, address resourceProvider, address[] mediators)
struct SharedStructs.DealTimeout(uint256 timeout, uint256 collateral)
struct SharedStructs.DealTimeouts(DealTimeout agree, DealTimeout submitResults, DealTimeout judgeResults, DealTimeout mediateResults)
struct SharedStructs.DealPricing(uint256 instructionPrice, uint256 paymentCollateral, uint256 resultsCollateralMultiple, uint256 mediationFee)
struct SharedStructs.Deal(string dealId, DealMembers members, DealTimeouts timeouts, DealPricing pricing)
struct SharedStructs.Agreement(uint8 state, uint256 resourceProviderAgreedAt, uint256 jobCreatorAgreedAt, uint256 dealCreatedAt, uint256 dealAgreedAt, uint256 resultsSubmittedAt, uint256 resultsAcceptedAt, uint256 resultsCheckedAt, uint256 mediationAcceptedAt, uint256 mediationRejectedAt, uint256 timeoutAgreeAt, uint256 timeoutSubmitResultsAt, uint256 timeoutJudgeResultsAt, uint256 timeoutMediateResultsAt)
struct SharedStructs.Result(string dealId, string resultsId, string dataId, uint256 instructionCount)
struct LilypadPow.POWSubmission(address walletAddress, string nodeId, uint256 nonce, uint256 start_timestamp, uint256 complete_timestamp, bytes32 challenge, uint256 difficulty)

base Ownable
function owner() view returns (address)
function renounceOwnership()
function transferOwnership(address newOwner)
event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)

base ControllerOwnable
function disableChangeControllerAddress()
function getControllerAddress() view returns (address)
function setControllerAddress(address _controllerAddress)

base Initializable
event Initialized(uint8 version)

contract LilypadToken is Ownable, ControllerOwnable
constructor(string name, string symbol, uint256 initialSupply)
function allowance(address owner, address spender) view returns (uint256)
function approve(address spender, uint256 amount) returns (bool)
function balanceOf(address account) view returns (uint256)
function decimals() view returns (uint8)
function decreaseAllowance(address spender, uint256 subtractedValue) returns (bool)
function escrowBalanceOf(address _address) view returns (uint256)
function increaseAllowance(address spender, uint256 addedValue) returns (bool)
function name() view returns (string)
function pause()
function paused() view returns (bool)
function payEscrow(uint256 amount) returns (bool)
function payJob(address fromAddress, address toAddress, uint256 amount) returns (bool)
function refundEscrow(address toAddress, uint256 amount) returns (bool)
function slashEscrow(address slashedAddress, uint256 amount) returns (bool)
function symbol() view returns (string)
function totalSupply() view returns (uint256)
function transfer(address to, uint256 amount) returns (bool)
function transferFrom(address from, address to, uint256 amount) returns (bool)
function unpause()
event Approval(address indexed owner, address indexed spender, uint256 value)
event Paused(address account)
event Transfer(address indexed from, address indexed to, uint256 value)
event Unpaused(address account)

contract LilypadPayments is Ownable, ControllerOwnable, Initializable
function acceptResult(string dealId, address resourceProvider, address jobCreator, uint256 jobCost, uint256 paymentCollateral, uint256 resultsCollateral, uint256 timeoutCollateral)
function addResult(string dealId, address resourceProvider, uint256 resultsCollateral, uint256 timeoutCollateral)
function agreeJobCreator(string dealId, address jobCreator, uint256 paymentCollateral, uint256 timeoutCollateral)
function agreeResourceProvider(string dealId, address resourceProvider, uint256 timeoutCollateral)
function checkResult(string dealId, address jobCreator, uint256 timeoutCollateral, uint256 mediationFee)
function disableChangeTokenAddress()
function getTokenAddress() view returns (address)
function initialize(address _tokenAddress)
function mediationAcceptResult(string dealId, address resourceProvider, address jobCreator, uint256 jobCost, uint256 paymentCollateral, uint256 resultsCollateral, uint256 mediationFee)
function mediationRejectResult(string dealId, address resourceProvider, address jobCreator, uint256 paymentCollateral, uint256 resultsCollateral, uint256 mediationFee)
function setTokenAddress(address _tokenAddress)
function timeoutAgreeRefundJobCreator(string dealId, address jobCreator, uint256 paymentCollateral, uint256 timeoutCollateral)
function timeoutAgreeRefundResourceProvider(string dealId, address resourceProvider, uint256 timeoutCollateral)
function timeoutJudgeResults(string dealId, address resourceProvider, address jobCreator, uint256 resultsCollateral, uint256 timeoutCollateral)
function timeoutMediateResult(string dealId, address resourceProvider, address jobCreator, uint256 paymentCollateral, uint256 resultsCollateral, uint256 mediationFee)
function timeoutSubmitResults(string dealId, address resourceProvider, address jobCreator, uint256 paymentCollateral, uint256 timeoutCollateral)
event Payment(string dealId, address payee, uint256 amount, uint8 reason, uint8 direction)

contract LilypadStorage is Ownable, ControllerOwnable, Initializable
function acceptResult(string dealId)
function addResult(string dealId, string resultsId, string dataId, uint256 instructionCount) returns (Result)
function agreeJobCreator(string dealId) returns (Agreement)
function agreeResourceProvider(string dealId) returns (Agreement)
function checkResult(string dealId)
function ensureDeal(string dealId, DealMembers members, DealTimeouts timeouts, DealPricing pricing) returns (Deal)
function getAgreement(string dealId) view returns (Agreement)
function getDeal(string dealId) view returns (Deal)
function getDealsForParty(address party) view returns (string[])
function getJobCost(string dealId) view returns (uint256)
function getResult(string dealId) view returns (Result)
function getResultsCollateral(string dealId) view returns (uint256)
function hasDeal(string dealId) view returns (bool)
function initialize()
function isState(string dealId, uint8 state) view returns (bool)
function mediationAcceptResult(string dealId)
function mediationRejectResult(string dealId)
function timeoutAgree(string dealId)
function timeoutJudgeResult(string dealId)
function timeoutMediateResult(string dealId)
function timeoutSubmitResult(string dealId)
event DealStateChange(string dealId, uint8 state)

contract LilypadUsers is Ownable, Initializable
function addUserToList(uint8 serviceType)
function getUser(address userAddress) view returns (User)
function initialize()
function removeUserFromList(uint8 serviceType)
function showUsersInList(uint8 serviceType) view returns (address[])
function updateUser(string metadataCID, string url, uint8[] roles) returns (User)

contract LilypadMediationRandom is Ownable, ControllerOwnable, Initializable
function getMediator(string dealId) view returns (address)
function initialize()
function mediationAcceptResult(string dealId)
function mediationRejectResult(string dealId)
function mediationRequest(Deal deal)
event MediationRequested(string dealId, address mediator)

contract LilypadOnChainJobCreator is Ownable, ControllerOwnable, Initializable
function getRequiredDeposit() view returns (uint256)
function getTokenAddress() view returns (address)
function initialize(address _tokenAddress)
function nextJobID() view returns (uint256)
function requiredDeposit() view returns (uint256)
function runJob(string module, string[] inputs, address payee) returns (uint256)
function setRequiredDeposit(uint256 cost)
function setTokenAddress(address _tokenAddress)
function submitResults(uint256 id, string dealId, string dataId)
event JobAdded(uint256 id, address calling_contract, address payee, string module, string[] inputs)

contract LilypadPow is Ownable, Initializable
function calculate_difficulty() view returns (uint256)
function change_difficulty(uint256 difficulty)
function checkTimeWindow() view
function generateChallenge(string nodeId)
function getMinerCount() view returns (uint256)
function getMinerPowSubmissionCount(address addr) view returns (uint256)
function getMinerPowSubmissions(address addr) view returns (POWSubmission[])
function getMiners() view returns (address[])
function initialize()
function lastChallenges(address) view returns (bytes32, uint256, string, uint256)
function miners(uint256) view returns (address)
function powSubmissions(address, uint256) view returns (address, string, uint256, uint256, uint256, bytes32, uint256)
function startTime() view returns (uint256)
function submitWork(uint256 nonce, string nodeId)
function targetDifficulty() view returns (uint256)
function triggerNewPowRound()
function validProofs() view returns (uint256)
function window_end() view returns (uint256)
function window_start() view returns (uint256)
event GenerateChallenge(bytes32 challenge, uint256 difficulty)
event NewPowRound()
event ValidPOWSubmitted(address walletAddress, string nodeId, uint256 nonce, uint256 start_timestamp, uint256 complete_timestamp, bytes32 challenge, uint256 difficulty)

contract LilypadController is Ownable, Initializable
function acceptResult(string dealId)
function addResult(string dealId, string resultsId, string dataId, uint256 instructionCount)
function agree(string dealId, DealMembers members, DealTimeouts timeouts, DealPricing pricing) returns (Agreement)
function checkResult(string dealId)
function getJobCreatorAddress() view returns (address)
function getMediationAddress() view returns (address)
function getPaymentsAddress() view returns (address)
function getPowAddress() view returns (address)
function getStorageAddress() view returns (address)
function getUsersAddress() view returns (address)
function initialize(address _storageAddress, address _usersAddress, address _paymentsAddress, address _mediationAddress, address _jobCreatorAddress, address _powAddress)
function mediationAcceptResult(string dealId)
function mediationRejectResult(string dealId)
function setJobCreatorAddress(address _jobCreatorAddress)
function setMediationAddress(address _mediationAddress)
function setPaymentsAddress(address _paymentsAddress)
function setPowAddress(address _powAddress)
function setStorageAddress(address _storageAddress)
function setUsersAddress(address _usersAddress)
function timeoutAgree(string dealId)
function timeoutJudgeResult(string dealId)
function timeoutMediateResult(string dealId)
function timeoutSubmitResult(string dealId)

contract ExampleClient is Ownable, Initializable
function getJobResult(uint256 _jobID) view returns (string)
function initialize(address _jobManagerAddress)
function runCowsay(string message)
function setJobManagerAddress(address _jobManagerAddress)
function submitResults(uint256 id, string dealId, string dataId)
event JobCompleted(uint256 id, string dealId, string dataId)
event JobCreated(uint256 id, string message)
"""

V2 = """
struct SharedStructs.User(address userAddress, string metadataID, string url)
struct SharedStructs.Fees(uint256 jobCreatorSolverFee, uint256 resourceProviderSolverFee, uint256 networkCongestionFee, uint256 moduleCreatorFee, uint256 priceOfJobWithoutFees)
struct SharedStructs.Deal(string dealId, address jobCreator, address resourceProvider, address moduleCreator, address solver, string jobOfferCID, string resourceOfferCID, uint8 status, uint256 timestamp, Fees fees)
struct SharedStructs.Result(string resultId, string dealId, string resultCID, uint8 status, uint256 timestamp)
struct SharedStructs.ValidationResult(string validationResultId, string resultId, string validationCID, uint8 status, uint256 timestamp, address validator)
struct SharedStructs.Module(address moduleOwner, string moduleName, string moduleUrl)
struct SharedStructs.VestingSchedule(address, uint256, uint64, uint256, uint64, uint64, bool)

base AccessControl
function DEFAULT_ADMIN_ROLE() view returns (bytes32)
function getRoleAdmin(bytes32 role) view returns (bytes32)
function grantRole(bytes32 role, address account)
function hasRole(bytes32 role, address account) view returns (bool)
function renounceRole(bytes32 role, address callerConfirmation)
function revokeRole(bytes32 role, address account)
function supportsInterface(bytes4 interfaceId) view returns (bool)
event RoleAdminChanged(bytes32 indexed role, bytes32 indexed previousAdminRole, bytes32 indexed newAdminRole)
event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)
event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)
error AccessControlBadConfirmation()
error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)

base Initializable
event Initialized(uint64 version)
error InvalidInitialization()
error NotInitializing()

contract LilypadPaymentEngine is AccessControl, Initializable
function COLLATERAL_LOCK_DURATION() view returns (uint256)
function MIN_RESOURCE_PROVIDER_DEPOSIT_AMOUNT() view returns (uint256)
function activeBurnTokens() view returns (uint256)
function activeEscrow(address account) view returns (uint256)
function canWithdrawEscrow(address _address) view returns (bool)
function depositTimestamps(address account) view returns (uint256)
function escrowBalances(address account) view returns (uint256)
function handleJobCompletion(Result result) returns (bool)
function handleJobFailure(Result result) returns (bool)
function handleValidationFailed(ValidationResult _validationResult, Deal _originalJobDeal) returns (bool)
function handleValidationPassed(ValidationResult _validationResult) returns (bool)
function initialize(address _l2token, address _lilypadStorageAddress, address _lilypadUserAddress, address _lilypadTokenomicsAddress, address _treasuryWallet, address _valueBasedRewardsWallet, address _validationPoolWallet)
function initiateLockupOfEscrowForJob(address jobCreator, address resourceProvider, string dealId, uint256 cost, uint256 resourceProviderCollateralLockupAmount) returns (bool)
function payEscrow(address _payee, uint8 _paymentReason, uint256 _amount) returns (bool)
function setL2Token(address _l2tokenAddress)
function setLilypadStorage(address _lilypadStorageAddress)
function setLilypadTokenomics(address _lilypadTokenomicsAddress)
function setLilypadUser(address _lilypadUserAddress)
function setTreasuryWallet(address _treasuryWallet)
function setValidationPoolWallet(address _validationPoolWallet)
function setValueBasedRewardsWallet(address _valueBasedRewardsWallet)
function totalActiveEscrow() view returns (uint256)
function totalEscrow() view returns (uint256)
function treasuryWallet() view returns (address)
function updateActiveBurnTokens(uint256 _amountBurnt) returns (bool)
function validationPoolWallet() view returns (address)
function valueBasedRewardsWallet() view returns (address)
function version() view returns (string)
function withdrawEscrow(address _withdrawer, uint256 _amount) returns (bool)
event LilypadPayment__ActiveEscrowLockedForJob(address indexed jobCreator, address indexed resourceProvider, string indexed dealId, uint256 cost)
event LilypadPayment__ControllerRoleGranted(address indexed account, address indexed sender)
event LilypadPayment__ControllerRoleRevoked(address indexed account, address indexed sender)
event LilypadPayment__JobCompleted(address indexed jobCreator, address indexed resourceProvider, string dealId)
event LilypadPayment__JobFailed(address indexed jobCreator, address indexed resourceProvider, string resultId)
event LilypadPayment__TokensBurned(uint256 blockNumber, uint256 blockTimestamp, uint256 amountBurnt)
event LilypadPayment__TotalFeesGeneratedByJob(address indexed resourceProvider, address indexed jobCreator, string dealId, uint256 amount)
event LilypadPayment__TreasuryWalletUpdated(address newTreasuryWallet)
event LilypadPayment__ValidationFailed(address indexed jobCreator, address indexed resourceProvider, address indexed validator, uint256 amount)
event LilypadPayment__ValidationPassed(address indexed jobCreator, address indexed resourceProvider, address indexed validator, uint256 amount)
event LilypadPayment__ValidationPoolWalletUpdated(address newValidationPoolWallet)
event LilypadPayment__ValueBasedRewardsWalletUpdated(address newValueBasedRewardsWallet)
event LilypadPayment__ZeroAmountPayout(address indexed intended_recipient)
event LilypadPayment__escrowPaid(address indexed payee, uint8 indexed paymentReason, uint256 amount)
event LilypadPayment__escrowPayout(address indexed to, uint256 amount)
event LilypadPayment__escrowSlashed(address indexed account, uint8 indexed actor, uint256 amount)
event LilypadPayment__escrowWithdrawn(address indexed withdrawer, uint256 amount)
error LilypadPayment__CannotRevokeOwnRole()
error LilypadPayment__HandleJobCompletion__InsufficientActiveEscrowToCompleteJob(string, uint256, uint256, uint256, uint256)
error LilypadPayment__HandleJobCompletion__InvalidTreasuryAmounts(uint256, uint256, uint256, uint256)
error LilypadPayment__HandleJobFailure__InsufficientActiveEscrowToCompleteJob(string, uint256, uint256, uint256, uint256)
error LilypadPayment__InsufficientActiveBurnTokens()
error LilypadPayment__InvalidResultStatus()
error LilypadPayment__InvalidValidationResultStatus()
error LilypadPayment__RoleAlreadyAssigned()
error LilypadPayment__RoleNotFound()
error LilypadPayment__ZeroAddressNotAllowed()
error LilypadPayment__ZeroJobCreatorAddress()
error LilypadPayment__ZeroPayeeAddress()
error LilypadPayment__ZeroPayoutAddress()
error LilypadPayment__ZeroResourceProviderAddress()
error LilypadPayment__ZeroSlashAddress()
error LilypadPayment__ZeroStorageAddress()
error LilypadPayment__ZeroTokenAddress()
error LilypadPayment__ZeroTokenomicsAddress()
error LilypadPayment__ZeroTreasuryWallet()
error LilypadPayment__ZeroUserAddress()
error LilypadPayment__ZeroValidationPoolWallet()
error LilypadPayment__ZeroValueBasedRewardsWallet()
error LilypadPayment__ZeroWithdrawalAddress()
error LilypadPayment__amountMustBeGreaterThanZero(bytes4, uint256)
error LilypadPayment__escrowNotWithdrawable()
error LilypadPayment__escrowSlashAmountTooLarge()
error LilypadPayment__insufficientActiveEscrowAmount()
error LilypadPayment__insufficientEscrowAmount(uint256, uint256)
error LilypadPayment__insufficientEscrowBalanceForWithdrawal()
error LilypadPayment__minimumResourceProviderAndValidatorDepositAmountNotMet()
error LilypadPayment__transferFailed()
error LilypadPayment__unauthorizedWithdrawal()
error ReentrancyGuardReentrantCall()

contract LilypadStorage is AccessControl, Initializable
function changeDealStatus(string dealId, uint8 status) returns (bool)
function changeResultStatus(string resultId, uint8 status) returns (bool)
function changeValidationResultStatus(string validationResultId, uint8 status) returns (bool)
function checkDealStatus(string dealId) view returns (uint8)
function checkResultStatus(string resultId) view returns (uint8)
function checkValidationResultStatus(string validationResultId) view returns (uint8)
function getDeal(string dealId) view returns (Deal)
function getResult(string resultId) view returns (Result)
function getValidationResult(string validationResultId) view returns (ValidationResult)
function getVersion() view returns (string)
function initialize()
function saveDeal(string dealId, Deal deal) returns (bool)
function saveResult(string resultId, Result result) returns (bool)
function saveValidationResult(string validationResultId, ValidationResult validationResult) returns (bool)
function version() view returns (string)
event LilypadStorage__DealSaved(string indexed dealId, address indexed jobCreator, address indexed resourceProvider)
event LilypadStorage__DealStatusChanged(string indexed dealId, uint8 status)
event LilypadStorage__ResultSaved(string indexed resultId, string dealId)
event LilypadStorage__ResultStatusChanged(string indexed resultId, uint8 status)
event LilypadStorage__ValidationResultSaved(string indexed validationResultId, string resultId, address validator)
event LilypadStorage__ValidationResultStatusChanged(string indexed validationResultId, uint8 status)
error LilypadStorage__DealNotFound(string)
error LilypadStorage__EmptyCID()
error LilypadStorage__EmptyDealId()
error LilypadStorage__EmptyResultId()
error LilypadStorage__EmptyValidationResultId()
error LilypadStorage__InvalidAddress()
error LilypadStorage__InvalidJobCreatorAddress()
error LilypadStorage__InvalidModuleCreatorAddress()
error LilypadStorage__InvalidResourceProviderAddress()
error LilypadStorage__InvalidSolverAddress()
error LilypadStorage__InvalidValidatorAddress()
error LilypadStorage__ResultNotFound(string)
error LilypadStorage__SameAddressNotAllowed()
error LilypadStorage__ValidationResultNotFound(string)
error LilypadStorage__ZeroAddressNotAllowed()

contract LilypadUser is AccessControl, Initializable
function addRole(address walletAddress, uint8 role) returns (bool)
function getControllerAccessControlRole() pure returns (bytes32)
function getMinterAccessControlRole() pure returns (bytes32)
function getPauserAccessControlRole() pure returns (bytes32)
function getUser(address walletAddress) view returns (User)
function getValidators() view returns (address[])
function getVersion() view returns (string)
function getVestingAccessControlRole() pure returns (bytes32)
function hasRole(address walletAddress, uint8 role) view returns (bool)
function initialize()
function insertUser(address walletAddress, string metadataID, string url, uint8 role) returns (bool)
function removeRole(address walletAddress, uint8 role) returns (bool)
function updateUserMetadata(address walletAddress, string metadataID, string url) returns (bool)
function version() view returns (string)
event LilypadUser__UserManagementEvent(address indexed walletAddress, string metadataID, string url, uint8 role, uint8 operation)
error LilypadUser__RoleAlreadyAssigned()
error LilypadUser__RoleNotAllowed()
error LilypadUser__RoleNotFound()
error LilypadUser__UserAlreadyExists()
error LilypadUser__UserNotFound()

contract LilypadTokenomics is AccessControl, Initializable
function initialize()
function m() view returns (uint256)
function p() view returns (uint256)
function p1() view returns (uint256)
function p2() view returns (uint256)
function p3() view returns (uint256)
function resourceProviderActiveEscrowScaler() view returns (uint256)
function setM(uint256 _m)
function setP(uint256 _p)
function setPvalues(uint256 _p1, uint256 _p2, uint256 _p3)
function setResourceProviderActiveEscrowScaler(uint256 _resourceProviderActiveEscrowScaler)
function setVValues(uint256 _v1, uint256 _v2)
function v1() view returns (uint256)
function v2() view returns (uint256)
function version() view returns (string)
event LilypadTokenomics__TokenomicsParameterUpdated(string indexed parameter, uint256 value)
error LilypadTokenomics__MValueTooLarge()
error LilypadTokenomics__PValueTooLarge()
error LilypadTokenomics__ParametersMustSumToTenThousand()
error LilypadTokenomics__V1MustBeGreaterThanV2()
error LilypadTokenomics__ZeroAddressNotAllowed()

contract LilypadModuleDirectory is AccessControl, Initializable
function approveTransfer(address moduleOwner, address newOwner, string moduleName, string moduleUrl) returns (bool)
function getLilypadUser() view returns (address)
function getOwnedModules(address moduleOwner) view returns (Module[])
function getVersion() view returns (string)
function initialize(address _lilypadUser)
function isTransferApproved(address moduleOwner, string moduleName, address purchaser) view returns (bool)
function registerModuleCreator(address moduleCreator) returns (bool)
function registerModuleForCreator(address moduleOwner, string moduleName, string moduleUrl) returns (bool)
function revokeTransferApproval(address moduleOwner, string moduleName) returns (bool)
function setLilypadUser(address _lilypadUser) returns (bool)
function transferModuleOwnership(address moduleOwner, address newOwner, string moduleName, string moduleUrl) returns (bool)
function updateModuleName(address moduleOwner, string moduleName, string newModuleName) returns (bool)
function updateModuleUrl(address moduleOwner, string moduleName, string newModuleUrl) returns (bool)
function version() view returns (string)
event LilypadModuleDirectory__LilypadUserUpdated(address indexed lilypadUser, address indexed caller)
event LilypadModuleDirectory__ModuleCreatorRegistered(address indexed moduleCreator)
event LilypadModuleDirectory__ModuleNameUpdated(address indexed owner, string oldModuleName, string newModuleName)
event LilypadModuleDirectory__ModuleRegistered(address indexed owner, string moduleName, string moduleUrl)
event LilypadModuleDirectory__ModuleTransferApproved(address indexed owner, address indexed purchaser, string moduleName, string moduleUrl)
event LilypadModuleDirectory__ModuleTransferRevoked(address indexed owner, address indexed revokedFrom, string moduleName)
event LilypadModuleDirectory__ModuleTransferred(address indexed newOwner, address indexed previousOwner, string moduleName, string moduleUrl)
event LilypadModuleDirectory__ModuleUrlUpdated(address indexed owner, string moduleName, string newModuleUrl)
error LilypadModuleDirectory__EmptyModuleName()
error LilypadModuleDirectory__EmptyModuleUrl()
error LilypadModuleDirectory__InvalidAddress()
error LilypadModuleDirectory__InvalidAddressForLilypadUser()
error LilypadModuleDirectory__ModuleAlreadyExists()
error LilypadModuleDirectory__ModuleCreatorAlreadyExists(address)
error LilypadModuleDirectory__ModuleNotFound()
error LilypadModuleDirectory__NotController()
error LilypadModuleDirectory__NotModuleOwner()
error LilypadModuleDirectory__SameOwnerAddress()
error LilypadModuleDirectory__TransferNotApproved()
error LilypadModuleDirectory__ZeroAddressNotAllowed()

contract LilypadVesting is AccessControl
constructor(address l2token)
function beneficiarySchedules(address, uint256) view returns (uint256)
function calculateReleasableTokens(address beneficiary, uint256 scheduleId) view returns (uint256)
function createVestingSchedule(address beneficiary, uint256 amount, uint64 startTime, uint64 cliffDuration, uint64 vestingDuration) returns (bool)
function getL2TokenAddress() view returns (address)
function getNumberOfSchedulesForBeneficiary(address beneficiary) view returns (uint256)
function getVestingSchedule(uint256 scheduleId) view returns (VestingSchedule)
function getVestingScheduleCount() view returns (uint256)
function getVestingScheduleIds(address beneficiary) view returns (uint256[])
function getWithdrawableAmount() view returns (uint256)
function releaseTokens(uint256 scheduleId) returns (bool)
function scheduleExists(uint256 scheduleId) view returns (bool)
function vestingScheduleCount() view returns (uint256)
function vestingSchedules(uint256) view returns (address, uint256, uint64, uint256, uint64, uint64, bool)
function withdraw(uint256 amount) returns (bool)
event LilypadVesting__VestingScheduleCreated(address indexed beneficiary, uint256 indexed scheduleId, uint256 amount, uint256 startTime)
event LilypadVesting__l2TokensReleased(address indexed beneficiary, uint256 indexed scheduleId, uint256 amount)
error LilypadVesting__InsufficientBalanceToWithdraw()
error LilypadVesting__InvalidAmount()
error LilypadVesting__InvalidBeneficiary()
error LilypadVesting__InvalidDuration()
error LilypadVesting__InvalidScheduleId()
error LilypadVesting__InvalidStartTime()
error LilypadVesting__InvalidVestingSchedule()
error LilypadVesting__NoVestingSchedule()
error LilypadVesting__NothingToRelease()
error LilypadVesting__TransferFailed()
error LilypadVesting__VestingScheduleRevoked()
error LilypadVesting__ZeroAddressNotAllowed()
error ReentrancyGuardReentrantCall()

contract LilypadProxy is AccessControl, Initializable
function acceptJobPayment(uint256 _amount) returns (bool)
function acceptResourceProviderCollateral(uint256 _amount) returns (bool)
function getDeal(string dealId) view returns (Deal)
function getEscrowBalance(address _address) view returns (uint256)
function getMinimumResourceProviderCollateralAmount() view returns (uint256)
function getPaymentEngineAddress() view returns (address)
function getResult(string _resultId) view returns (Result)
function getStorageAddress() view returns (address)
function getUserAddress() view returns (address)
function getVersion() view returns (string)
function getl2LilypadTokenAddress() view returns (address)
function initialize(address _storageAddress, address _paymentEngineAddress, address _userAddress, address _tokenAddress)
function setDeal(Deal deal) returns (bool)
function setL2LilypadTokenContract(address _l2LilypadTokenAddress) returns (bool)
function setPaymentEngineContract(address _paymentEngineAddress) returns (bool)
function setResult(Result result) returns (bool)
function setStorageContract(address _storageAddress) returns (bool)
function setUserContract(address _userAddress) returns (bool)
function version() view returns (string)
event LilypadProxy__JobCreatorEscrowPayment(address indexed jobCreator, uint256 amount)
event LilypadProxy__JobCreatorInserted(address indexed jobCreator)
event LilypadProxy__L2LilypadTokenContractUpdated(address indexed newL2LilypadTokenContract)
event LilypadProxy__PaymentEngineContractUpdated(address indexed newPaymentEngineContract)
event LilypadProxy__ResourceProviderCollateralPayment(address indexed resourceProvider, uint256 amount)
event LilypadProxy__ResourceProviderInserted(address indexed resourceProvider)
event LilypadProxy__StorageContractUpdated(address indexed newStorageContract)
event LilypadProxy__UserContractUpdated(address indexed newUserContract)
error LilypadProxy__DealFailedToLockup()
error LilypadProxy__DealFailedToSave()
error LilypadProxy__NotAuthorizedToGetResult()
error LilypadProxy__NotEnoughAllowance()
error LilypadProxy__ResultFailedToSave()
error LilypadProxy__ZeroAddressNotAllowed()
error LilypadProxy__ZeroAmountNotAllowed()
error LilypadProxy__acceptJobPayment__NotJobCreator()
error LilypadProxy__acceptResourceProviderCollateral__NotResourceProvider()

contract LilypadContractRegistry is AccessControl, Initializable
function initialize(address _l1LilypadTokenAddress, address _l2LilypadTokenAddress, address _lilypadUserAddress, address _lilypadModuleDirectoryAddress, address _lilypadStorageAddress, address _lilypadPaymentEngineAddress, address _lilypadProxyAddress, address _lilypadVestingAddress)
function l1LilypadTokenAddress() view returns (address)
function l2LilypadTokenAddress() view returns (address)
function lilypadModuleDirectoryAddress() view returns (address)
function lilypadPaymentEngineAddress() view returns (address)
function lilypadProxyAddress() view returns (address)
function lilypadStorageAddress() view returns (address)
function lilypadUserAddress() view returns (address)
function lilypadVestingAddress() view returns (address)
function setL2LilypadTokenAddress(address _l2LilypadTokenAddress)
function setLilypadModuleDirectoryAddress(address _lilypadModuleDirectoryAddress)
function setLilypadPaymentEngineAddress(address _lilypadPaymentEngineAddress)
function setLilypadProxyAddress(address _lilypadProxyAddress)
function setLilypadStorageAddress(address _lilypadStorageAddress)
function setLilypadUserAddress(address _lilypadUserAddress)
function setLilypadVestingAddress(address _lilypadVestingAddress)
function version() view returns (string)
event LilypadContractRegistry__ContractAddressSet(string name, address indexed contractAddress)
error LilpadContractRegistry__NoZeroAddress()

contract LilypadToken is AccessControl
constructor(uint256 initialSupply)
function MAX_SUPPLY() view returns (uint256)
function allowance(address owner, address spender) view returns (uint256)
function alpha() view returns (uint256)
function approve(address spender, uint256 value) returns (bool)
function balanceOf(address account) view returns (uint256)
function burn(uint256 amount)
function burnFrom(address account, uint256 value)
function decimals() view returns (uint8)
function mint(address to, uint256 amount) returns (bool)
function name() view returns (string)
function pause()
function paused() view returns (bool)
function setAlpha(uint256 _alpha)
function symbol() view returns (string)
function totalSupply() view returns (uint256)
function transfer(address to, uint256 value) returns (bool)
function transferFrom(address from, address to, uint256 value) returns (bool)
function unpause()
event Approval(address indexed owner, address indexed spender, uint256 value)
event LilypadToken__AlphaUpdated(uint256 _alpha)
event Paused(address account)
event Transfer(address indexed from, address indexed to, uint256 value)
event Unpaused(address account)
error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
error ERC20InvalidApprover(address approver)
error ERC20InvalidReceiver(address receiver)
error ERC20InvalidSender(address sender)
error ERC20InvalidSpender(address spender)
error EnforcedPause()
error ExpectedPause()
error LilypadToken__AmountMustBeGreaterThanZero()
error LilypadToken__InvalidAddress()
error LilypadToken__MaxSupplyReached()
error LilypadToken__NotEnoughBalance()

contract LilypadValidation is AccessControl, Initializable
function getValidators() view returns (address[])
function getVersion() view returns (string)
function initialize(address storageAddress, address userAddress)
function lilypadStorage() view returns (address)
function lilypadUser() view returns (address)
function processValidation(ValidationResult validation) returns (bool)
function requestValidation(Deal deal, Result result, ValidationResult validation) returns (bool)
function version() view returns (string)
event StorageContractSet(address storageContract)
event UserContractSet(address userContract)
event ValidationProcessed(string validationResultId, uint8 status)
event ValidationRequested(string dealId, string resultId, address jobCreator)
error LilypadValidation__InvalidDeal()
error LilypadValidation__InvalidResult()
error LilypadValidation__InvalidValidation()
error LilypadValidation__NoValidatorsAvailable()
error LilypadValidation__NotValidator()
error LilypadValidation__ZeroAddressNotAllowed()
"""


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.exit("usage: lilypad_abis.py [--check]")
    root = pathlib.Path(__file__).resolve().parent.parent / "contracts-abi"
    stale = []
    for folder, text in (("lilypad-v1", V1), ("lilypad-v2", V2)):
        contracts = read(text)
        (root / folder).mkdir(exist_ok=True)
        known = {f"{name}.json" for name in contracts}
        stale += [path for path in (root / folder).glob("*.json") if path.name not in known]
        for name, entries in contracts.items():
            path = root / folder / f"{name}.json"
            new = json.dumps({"contractName": name, "abi": entries}, indent=2) + "\n"
            if not path.exists() or path.read_text() != new:
                stale.append(path)
                if not arguments:
                    path.write_text(new)
    if arguments and stale:
        sys.exit("stale: " + ", ".join(str(path.relative_to(root.parent)) for path in stale))


def read(text):
    """The contracts of one version: name to JSON ABI."""
    structs, bases, contracts = {}, {}, {}
    entries = None
    for line in filter(None, map(str.strip, text.splitlines())):
        if match := re.fullmatch(r"struct (\w+)\.(\w+)\((.*)\)", line):
            owner, name, components = match.groups()
            structs[name] = (f"struct {owner}.{name}", parameters(components, structs))
        elif match := re.fullmatch(r"base (\w+)", line):
            entries = bases.setdefault(match[1], [])
        elif match := re.fullmatch(r"contract (\w+)(?: is ([\w, ]+))?", line):
            entries = contracts.setdefault(match[1], [])
            for base in (match[2] or "").split(", "):
                entries += bases[base] if base else []
        else:
            entries.append(entry(line, structs))
    order = ["constructor", "function", "event", "error"]
    return {
        name: sorted(entries, key=lambda e: (order.index(e["type"]), e.get("name", "")))
        for name, entries in contracts.items()
    }


def entry(line, structs):
    """A function, event, error or constructor."""
    match = re.fullmatch(
        r"(constructor|function|event|error) ?(\w*)\((.*?)\)(?: (view|pure|payable))?(?: returns \((.*)\))?", line
    )
    if not match:
        sys.exit(f"not a signature: {line}")
    kind, name, inputs, mutability, outputs = match.groups()
    result = {"type": kind} | ({"name": name} if name else {})
    result["inputs"] = parameters(inputs, structs, is_event=kind == "event")
    if kind == "function":
        result["outputs"] = parameters(outputs or "", structs)
    if kind in ("function", "constructor"):
        result["stateMutability"] = mutability or "nonpayable"
    if kind == "event":
        result["anonymous"] = False
    return result


def parameters(text, structs, is_event=False):
    """A list of parameters."""
    result = []
    for item in filter(None, text.split(", ")):
        kind, *words = item.split()
        base, _, suffix = kind.partition("[")
        suffix = "[" + suffix if suffix else ""
        parameter = {"name": words[-1] if words and words[-1] != "indexed" else ""}
        if base in structs:
            source, components = structs[base]
            parameter |= {"type": "tuple" + suffix, "internalType": source + suffix, "components": components}
        else:
            parameter["type"] = kind
        if is_event:
            parameter["indexed"] = "indexed" in words
        result.append(parameter)
    return result


if __name__ == "__main__":
    main(sys.argv[1:])
