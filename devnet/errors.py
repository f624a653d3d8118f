"""Errors that reach a JSON-RPC client, with the codes and wording of geth."""

from __future__ import annotations

from typing import Any


class RpcError(Exception):
    """Any failure with a JSON-RPC error object; the default code is a server error."""

    code = -32000

    def __init__(self, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.message = message
        self.data = data

    def to_json(self) -> dict[str, Any]:
        body: dict[str, Any] = {"code": self.code, "message": self.message}
        if self.data is not None:
            body["data"] = self.data
        return body


class ParseError(RpcError):
    code = -32700


class InvalidRequest(RpcError):
    code = -32600


class MethodNotFound(RpcError):
    code = -32601

    def __init__(self, method: str) -> None:
        super().__init__(f"the method {method} does not exist/is not available")


class NotificationsUnsupported(RpcError):
    code = -32601


class InvalidParams(RpcError):
    code = -32602


class InternalError(RpcError):
    code = -32603


class ExecutionReverted(RpcError):
    code = 3


class TransactionTimeout(RpcError):
    """EIP-7966: no block had the transaction in time."""

    code = 4


class TransactionRejected(RpcError):
    """The pool does not take the transaction."""
