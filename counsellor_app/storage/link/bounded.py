"""A store whose every method is bounded by its link and says plainly when the office is away."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage.link.trouble import LinkError, Trouble

S = TypeVar("S")
Call = Callable[[Callable[[], Any]], Any]


class _Bounded:
    def __init__(self, inner: object, call: Call) -> None:
        self._inner = inner
        self._call = call

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        found = getattr(self._inner, name)
        if not callable(found):
            return _Bounded(found, self._call)
        return lambda *given, **named: self._call(lambda: found(*given, **named))


def bounded(store: S, call: Call) -> S:
    """`store`, and the stores it holds, each of whose methods runs inside `call`."""
    return cast(S, _Bounded(store, call))


def problem_for(error: LinkError) -> Problem:
    """What to tell the person."""
    away = error.trouble in (Trouble.OFFLINE, Trouble.UNKNOWN)
    if error.trouble is Trouble.RETRY:
        return Problem(ProblemCode.BUSY)
    return Problem(ProblemCode.OFFICE_AWAY if away else ProblemCode.NOT_ALLOWED)
