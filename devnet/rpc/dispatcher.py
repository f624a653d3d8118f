"""From the text of a request to the text of its response."""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
from typing import Any

from devnet.errors import (
    InternalError,
    InvalidRequest,
    MethodNotFound,
    ParseError,
    RpcError,
)
from devnet.recursion import bounded_recursion
from devnet.rpc.registry import Registry
from devnet.rpc.session import Session

log = logging.getLogger(__name__)

_MAX_BATCH = 1000

Json = dict[str, Any]


class Dispatcher:
    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    async def handle(self, text: str | bytes, session: Session) -> str | None:
        """The response, or None if the request wants none. Never raises."""
        try:
            with bounded_recursion():
                request = json.loads(text)
        except (ValueError, RecursionError):
            return encode(_failure(None, ParseError("parse error")))
        if isinstance(request, list):
            response = await self._batch(request, session)
        else:
            response = await self._single(request, session)
        return None if response is None else encode(response)

    async def _batch(self, requests: list[Any], session: Session) -> Any:
        if not requests:
            return _failure(None, InvalidRequest("empty batch"))
        if len(requests) > _MAX_BATCH:
            return _failure(None, InvalidRequest("batch too large"))
        responses = []
        for request in requests:
            response = await self._single(request, session)
            if response is not None:
                responses.append(response)
            # Others get their turn between the calls of a long batch.
            await asyncio.sleep(0)
        return responses or None

    async def _single(self, request: Any, session: Session) -> Json | None:
        if not _is_valid(request):
            identifier = request.get("id") if isinstance(request, dict) else None
            if not _is_identifier(identifier):
                identifier = None
            return _failure(identifier, InvalidRequest("invalid request"))
        try:
            result = await self._call(request["method"], request.get("params"), session)
            response = {"jsonrpc": "2.0", "id": request.get("id"), "result": result}
        except RpcError as error:
            response = _failure(request.get("id"), error)
        except Exception as error:
            log.exception("%s failed", request["method"])
            internal = InternalError(f"internal error: {type(error).__name__}: {error}")
            response = _failure(request.get("id"), internal)
        return response if "id" in request else None

    async def _call(self, name: str, params: Any, session: Session) -> Any:
        method = self._registry.find(name)
        if method is None:
            raise MethodNotFound(name)
        result = method.handler(session, *method.parse(params))
        return await result if inspect.isawaitable(result) else result


def encode(message: Any) -> str:
    return json.dumps(message, separators=(",", ":"))


def _is_valid(request: Any) -> bool:
    return (
        isinstance(request, dict)
        and request.get("jsonrpc") == "2.0"
        and isinstance(request.get("method"), str)
        and _is_identifier(request.get("id"))
    )


def _is_identifier(value: Any) -> bool:
    return value is None or (isinstance(value, (str, int, float)) and not isinstance(value, bool))


def _failure(identifier: Any, error: RpcError) -> Json:
    return {"jsonrpc": "2.0", "id": identifier, "error": error.to_json()}
