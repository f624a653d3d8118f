# pragma version 0.4.3
# pragma evm-version cancun
"""
@title Multicall3
@license MIT
@notice For tests: the functions of Multicall3, for at most 128 calls with at most 1,024
        bytes of data, of whose answers 1,024 bytes are kept.
"""

MAX_CALLS: constant(uint256) = 128
MAX_DATA: constant(uint256) = 1024


struct Call:
    target: address
    callData: Bytes[MAX_DATA]


struct Call3:
    target: address
    allowFailure: bool
    callData: Bytes[MAX_DATA]


struct Call3Value:
    target: address
    allowFailure: bool
    value: uint256
    callData: Bytes[MAX_DATA]


struct Result:
    success: bool
    returnData: Bytes[MAX_DATA]


@internal
@payable
def _call(target: address, amount: uint256, data: Bytes[MAX_DATA], allowFailure: bool) -> Result:
    result: Result = Result(success=False, returnData=b"")
    result.success, result.returnData = raw_call(
        target, data, max_outsize=MAX_DATA, value=amount, revert_on_failure=False
    )
    assert result.success or allowFailure, "Multicall3: call failed"
    return result


@internal
@payable
def _all(calls: DynArray[Call, MAX_CALLS], allowFailure: bool) -> DynArray[Result, MAX_CALLS]:
    results: DynArray[Result, MAX_CALLS] = []
    for call: Call in calls:
        results.append(self._call(call.target, 0, call.callData, allowFailure))
    return results


@external
@payable
def aggregate(calls: DynArray[Call, MAX_CALLS]) -> (uint256, DynArray[Bytes[MAX_DATA], MAX_CALLS]):
    """
    @notice Makes calls, all of which must succeed.
    @param calls The calls.
    @return The block's number, and what the calls returned.
    """
    answers: DynArray[Bytes[MAX_DATA], MAX_CALLS] = []
    results: DynArray[Result, MAX_CALLS] = self._all(calls, False)
    for result: Result in results:
        answers.append(result.returnData)
    return block.number, answers


@external
@payable
def tryAggregate(requireSuccess: bool, calls: DynArray[Call, MAX_CALLS]) -> DynArray[Result, MAX_CALLS]:
    """
    @notice Makes calls.
    @param requireSuccess Whether all must succeed.
    @param calls The calls.
    @return What they returned.
    """
    return self._all(calls, not requireSuccess)


@external
@payable
def tryBlockAndAggregate(
    requireSuccess: bool, calls: DynArray[Call, MAX_CALLS]
) -> (uint256, bytes32, DynArray[Result, MAX_CALLS]):
    """
    @notice Makes calls.
    @param requireSuccess Whether all must succeed.
    @param calls The calls.
    @return The block's number, zero, and what the calls returned.
    """
    return block.number, empty(bytes32), self._all(calls, not requireSuccess)


@external
@payable
def aggregate3(calls: DynArray[Call3, MAX_CALLS]) -> DynArray[Result, MAX_CALLS]:
    """
    @notice Makes calls.
    @param calls The calls, each with whether it may fail.
    @return What they returned.
    """
    results: DynArray[Result, MAX_CALLS] = []
    for call: Call3 in calls:
        results.append(self._call(call.target, 0, call.callData, call.allowFailure))
    return results


@external
@payable
def aggregate3Value(calls: DynArray[Call3Value, MAX_CALLS]) -> DynArray[Result, MAX_CALLS]:
    """
    @notice Makes calls with ether.
    @param calls The calls, each with whether it may fail.
    @return What they returned.
    """
    results: DynArray[Result, MAX_CALLS] = []
    sum: uint256 = 0
    for call: Call3Value in calls:
        sum += call.value
        results.append(self._call(call.target, call.value, call.callData, call.allowFailure))
    assert msg.value == sum, "Multicall3: value mismatch"
    return results


@external
@view
def getBlockNumber() -> uint256:
    """
    @return The block's number.
    """
    return block.number


@external
@view
def getLastBlockHash() -> bytes32:
    """
    @return The hash of the block before.
    """
    return blockhash(block.number - 1)


@external
@view
def getCurrentBlockTimestamp() -> uint256:
    """
    @return The block's time.
    """
    return block.timestamp


@external
@view
def getEthBalance(account: address) -> uint256:
    """
    @param account The account.
    @return Its balance in wei.
    """
    return account.balance
