"""Which methods there are and what parameters they take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from devnet.errors import InvalidParams
from devnet.rpc.params import Optional, Parser

Handler = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    handler: Handler
    parameters: tuple[Parser | Optional, ...]

    def parse(self, params: Any) -> list[Any]:
        if params is None:
            params = []
        if not isinstance(params, list):
            raise InvalidParams("non-array args")
        if len(params) > len(self.parameters):
            raise InvalidParams(f"too many arguments, want at most {len(self.parameters)}")
        return [self._argument(params, index) for index in range(len(self.parameters))]

    def _argument(self, params: list[Any], index: int) -> Any:
        parameter = self.parameters[index]
        value = params[index] if index < len(params) else None
        if isinstance(parameter, Optional):
            if value is None:
                return parameter.default
            parser = parameter.parser
        elif value is None:
            raise InvalidParams(f"missing value for required argument {index}")
        else:
            parser = parameter
        try:
            return parser(value)
        except ValueError as error:
            raise InvalidParams(f"invalid argument {index}: {error}") from error


class Registry:
    def __init__(self) -> None:
        self._methods: dict[str, Method] = {}

    def method(self, name: str, *parameters: Parser | Optional) -> Callable[[Handler], Handler]:
        """Register a handler; it gets the session and the parsed parameters."""

        def register(handler: Handler) -> Handler:
            self._methods[name] = Method(name, handler, parameters)
            return handler

        return register

    def find(self, name: str) -> Method | None:
        return self._methods.get(name)

    def names(self) -> list[str]:
        return sorted(self._methods)
