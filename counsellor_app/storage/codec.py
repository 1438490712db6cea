"""Frozen values to plain JSON values and back, total and strict, driven by the fields' types.

Reading refuses unknown fields and wrong types. A field that is missing takes its default: what an earlier
version of the program wrote, before the field was there, stays readable.
"""

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

T = TypeVar("T")
Json: TypeAlias = Any
"""What `json` reads and writes: None, bool, int, str, and lists and dicts of them."""

Reader = Callable[[Json], Any]


class Malformed(ValueError):  # noqa: N818 - says what the text is
    """The JSON does not hold such a value. Names types and fields, never what stood there."""


def encode(value: object) -> Json:
    """Plain JSON values for a frozen dataclass, or for what its fields hold. A mapping is plain already.

    Raises `ValueError` for a naive time, `TypeError` for a value of another kind.
    """
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise ValueError("naive_time")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return [encode(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(encode(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: encode(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(type(value).__name__)


def decode(kind: type[T], data: object) -> T:
    """The value of type `kind` that `encode` gave as `data`. Raises `Malformed`."""
    return cast(T, _reader(cast(Hashable, kind))(data))


def decode_each(kind: type[T], data: object) -> tuple[T, ...]:
    """The values of a JSON list. Raises `Malformed`."""
    read = _reader(cast(Hashable, kind))
    return tuple(read(each) for each in _expect(list, data))


def dump(data: object) -> str:
    """One text for one value: sorted keys, no blanks, ASCII only, so that every text can be stored."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"))


def load(text: str) -> Json:
    """The plain JSON values of a text. Raises `Malformed`."""
    try:
        return json.loads(text)
    except ValueError:
        raise Malformed("json") from None


def _expect(kind: type[T], data: object) -> T:
    if type(data) is not kind:  # not isinstance: true is no number here
        raise Malformed(f"expected {kind.__name__}")
    return data


@cache
def _reader(kind: Hashable) -> Reader:
    if isinstance(kind, UnionType):
        return _optional_reader(kind)
    if get_origin(kind) is tuple:
        of, more = get_args(kind)
        if more is not ...:
            raise TypeError("tuple")
        return lambda data: decode_each(of, data)
    if get_origin(kind) is frozenset:
        (member,) = get_args(kind)
        return lambda data: frozenset(decode_each(member, data))
    if get_origin(kind) is Mapping:
        return lambda data: _expect(dict, data)
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass_reader(kind)
    if kind in (str, int, bool):
        return lambda data: _expect(kind, data)
    if kind is datetime:
        return _moment
    if kind is date:
        return lambda data: _from_text(date.fromisoformat, data)
    if kind is UUID or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return lambda data: _from_text(kind, data)
    raise TypeError(str(kind))


def _from_text(kind: Callable[[str], T], data: object) -> T:
    try:
        return kind(_expect(str, data))
    except ValueError:
        raise Malformed(f"no {getattr(kind, '__name__', 'value')}") from None


def _moment(data: object) -> datetime:
    at = _from_text(datetime.fromisoformat, data)
    if at.utcoffset() is None:
        raise Malformed("naive_time")
    return at.astimezone(UTC)


def _optional_reader(kind: UnionType) -> Reader:
    (inner,) = (each for each in get_args(kind) if each is not NoneType)
    read = _reader(inner)
    return lambda data: None if data is None else read(data)


def _dataclass_reader(kind: type) -> Reader:
    hints = get_type_hints(kind)
    known = fields(kind)
    readers = {each.name: _reader(hints[each.name]) for each in known}
    needed = [each.name for each in known if each.default is MISSING and each.default_factory is MISSING]

    def read(data: object) -> object:
        given: Mapping[str, Any] = _expect(dict, data)
        if not given.keys() <= readers.keys():
            raise Malformed(f"unknown field in {kind.__name__}")
        for name in needed:
            if name not in given:
                raise Malformed(f"{kind.__name__}.{name} is missing")
        try:
            return kind(**{name: readers[name](each) for name, each in given.items()})
        except Malformed:
            raise
        except ValueError:
            raise Malformed(kind.__name__) from None

    return read
