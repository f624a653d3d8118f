"""Executing calls that leave no trace, and finding out how much gas they need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from eth import exceptions as evm_errors
from eth.constants import CREATE_CONTRACT_ADDRESS
from eth.exceptions import VMError

from devnet.blocks import Block
from devnet.errors import ExecutionReverted, RpcError
from devnet.evm import (
    AnyState,
    BlockEnv,
    CallState,
    CallTransaction,
    Outcome,
    TracingState,
    execute,
    open_state,
)
from devnet.hexes import data
from devnet.node import Node
from devnet.reverts import revert_message
from devnet.transactions import floor_gas, intrinsic_gas

if TYPE_CHECKING:
    from devnet.api.callobject import CallObject

_ZERO_ADDRESS = bytes(20)
_CALL_STIPEND = 2300
# How far an estimate may exceed the least sufficient gas, as geth allows.
_ESTIMATE_ERROR_RATIO = 0.015

_ERROR_TEXTS: dict[type[VMError], str] = {
    evm_errors.OutOfGas: "out of gas",
    evm_errors.InvalidJumpDestination: "invalid jump destination",
    evm_errors.WriteProtection: "write protection",
    evm_errors.InsufficientFunds: "insufficient balance for transfer",
    evm_errors.StackDepthLimit: "max call depth exceeded",
    evm_errors.ContractCreationCollision: "contract address collision",
    evm_errors.ReservedBytesInCode: "invalid code: must not begin with 0xef",
    evm_errors.OutOfBoundsRead: "return data out of bounds",
}

@dataclass(frozen=True, slots=True)
class Trace:
    """An execution with the states before and after it."""

    before: CallState
    after: TracingState
    outcome: Outcome
    gas: int


Preparation = Callable[[CallState], None]


@dataclass(frozen=True, slots=True)
class _Simulation:
    """A call with everything settled but the gas."""

    node: Node
    block: Block
    env: BlockEnv
    transaction: CallTransaction
    prepare: Preparation | None

    def state(self, kind: type[AnyState] = CallState) -> AnyState:
        state = open_state(kind, self.node.db, self.block.state_root, self.env)
        if self.prepare is not None:
            self.prepare(state)
        return state

    def run(self, gas: int) -> Outcome:
        return self.run_on(self.state(), gas)

    def run_on(self, state: CallState, gas: int) -> Outcome:
        transaction = replace(self.transaction, gas=gas)
        transaction.nonce = state.get_nonce(transaction.sender)
        return execute(state, transaction)


def call(
    node: Node,
    request: CallObject,
    block: Block,
    env: BlockEnv | None = None,
    prepare: Preparation | None = None,
) -> Outcome:
    """Execute a call on the state after a block; `prepare` may change that first."""
    simulation = _prepare(node, request, block, env, prepare)
    return simulation.run(_call_gas(simulation, request))


def trace(
    node: Node,
    request: CallObject,
    block: Block,
    env: BlockEnv | None = None,
    prepare: Preparation | None = None,
) -> Trace:
    """Execute a call as `call` does, and remember what it touched."""
    simulation = _prepare(node, request, block, env, prepare)
    gas = _call_gas(simulation, request)
    state = simulation.state(TracingState)
    return Trace(simulation.state(), state, simulation.run_on(state, gas), gas)


def _call_gas(simulation: _Simulation, request: CallObject) -> int:
    gas = simulation.node.config.gas_limit
    if request.gas is not None:
        gas = min(gas, request.gas)
    minimum = _minimum_gas(simulation.transaction)
    if gas < minimum:
        raise RpcError(
            f"err: intrinsic gas too low: have {gas}, want {minimum} (supplied gas {gas})"
        )
    _check_funds(simulation, gas)
    return gas


def estimate_gas(
    node: Node,
    request: CallObject,
    block: Block,
    env: BlockEnv | None = None,
    prepare: Preparation | None = None,
) -> int:
    """Gas with which the transaction succeeds, at most a little more than it needs."""
    simulation = _prepare(node, request, block, env, prepare)
    transaction = simulation.transaction
    minimum = max(_minimum_gas(transaction), floor_gas(transaction.data))
    high = _highest_gas(simulation, request)
    if high < minimum:
        raise RpcError(f"gas required exceeds allowance ({high})")
    first = simulation.run(high)
    if first.error is not None:
        if isinstance(first.error, evm_errors.OutOfGas):
            raise RpcError(f"gas required exceeds allowance ({high})")
        raise_for_error(first)
    low = max(first.gas_used, minimum) - 1

    def suffices(gas: int) -> bool:
        return simulation.run(gas).error is None

    # A call can pass on at most 63/64 of its gas, so what was consumed may not do.
    guess = max(minimum, (first.peak_gas + _CALL_STIPEND) * 64 // 63)
    if transaction.data == b"" and suffices(minimum):
        return minimum
    if guess < high:
        if suffices(guess):
            high = guess
        else:
            low = guess
    while high - low > 1 and (high - low) / high > _ESTIMATE_ERROR_RATIO:
        middle = (high + low) // 2
        if suffices(middle):
            high = middle
        else:
            low = middle
    return high


def raise_for_error(outcome: Outcome) -> None:
    """Report a failed execution the way geth does."""
    if isinstance(outcome.error, evm_errors.Revert):
        raise ExecutionReverted(revert_message(outcome.output), data(outcome.output))
    if outcome.error is not None:
        raise RpcError(error_text(outcome.error))


def error_text(error: VMError) -> str:
    for kind, text in _ERROR_TEXTS.items():
        if isinstance(error, kind):
            return text
    if isinstance(error, evm_errors.Revert):
        return "execution reverted"
    if isinstance(error, evm_errors.InvalidInstruction):
        return "invalid opcode: INVALID"
    return str(error)


def _prepare(
    node: Node,
    request: CallObject,
    block: Block,
    env: BlockEnv | None,
    prepare: Preparation | None,
) -> _Simulation:
    env = node.env_of(block) if env is None else env
    max_fee, tip = _fees(request)
    transaction = CallTransaction(
        sender=request.sender or _ZERO_ADDRESS,
        to=request.to or CREATE_CONTRACT_ADDRESS,
        gas=0,
        value=request.value,
        data=request.data,
        max_fee_per_gas=max_fee,
        max_priority_fee_per_gas=tip,
        access_list=request.access_list or (),
        authorization_list=request.authorization_list,
        type_id=4 if request.authorization_list else 2,
    )
    _check_fees(transaction, env)
    if max_fee == 0:
        # A call that names no price is free of charge, whatever the base fee is.
        env = replace(env, base_fee=0)
    return _Simulation(node, block, env, transaction, prepare)


def _fees(request: CallObject) -> tuple[int, int]:
    if request.gas_price is not None:
        return request.gas_price, request.gas_price
    tip = request.max_priority_fee or 0
    return request.max_fee or 0, tip


def _check_fees(transaction: CallTransaction, env: BlockEnv) -> None:
    max_fee, tip = transaction.max_fee_per_gas, transaction.max_priority_fee_per_gas
    address = data(transaction.sender)
    if tip > max_fee:
        raise RpcError(
            "max priority fee per gas higher than max fee per gas: "
            f"address {address}, maxPriorityFeePerGas: {tip}, maxFeePerGas: {max_fee}"
        )
    if 0 < max_fee < env.base_fee:
        raise RpcError(
            "max fee per gas less than block base fee: "
            f"address {address}, maxFeePerGas: {max_fee}, baseFee: {env.base_fee}"
        )


def _check_funds(simulation: _Simulation, gas: int) -> None:
    transaction = simulation.transaction
    needed = gas * transaction.max_fee_per_gas + transaction.value
    balance = simulation.state().get_balance(transaction.sender)
    if needed > balance:
        raise RpcError(
            "err: insufficient funds for gas * price + value: "
            f"address {data(transaction.sender)} have {balance} want {needed} "
            f"(supplied gas {gas})"
        )


def _highest_gas(simulation: _Simulation, request: CallObject) -> int:
    """The most gas an estimate may come to: what is asked for, allowed and affordable."""
    transaction = simulation.transaction
    high = simulation.node.config.gas_limit
    if request.gas is not None:
        high = min(high, request.gas)
    balance = simulation.state().get_balance(transaction.sender)
    if transaction.value > balance:
        raise RpcError("insufficient funds for transfer")
    if transaction.max_fee_per_gas:
        affordable = (balance - transaction.value) // transaction.max_fee_per_gas
        high = min(high, affordable)
    return high


def _minimum_gas(transaction: CallTransaction) -> int:
    return intrinsic_gas(transaction.intrinsic_gas, transaction.data, transaction.is_create)
