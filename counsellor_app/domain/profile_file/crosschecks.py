"""Faults of sense between the tables of a file.

They are found in the plain data, so that they are told together with the faults of form.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.rule import Rule, Unstated


def crosschecks(raw: Mapping[str, Any]) -> Iterator[ProfileFault]:
    """The faults between tables. Never fails: what has not its form is reported by the models."""
    for key, kind in _table(raw.get("kinds")).items():
        yield from _sources(raw, str(key), _table(kind))
        yield from _days(raw, str(key), _table(kind))


def merged_words(raw: Mapping[str, Any], kind: Mapping[str, Any]) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """Articles and reasons of one kind: its own, and the office's for the rules it is silent on."""
    own_articles, own_reasons = _table(kind.get("articles")), _table(kind.get("not_stated"))
    spoken_of = own_articles.keys() | own_reasons.keys()
    articles, reasons = _table(raw.get("articles")), _table(raw.get("not_stated"))
    return (
        {rule: text for rule, text in articles.items() if rule not in spoken_of} | dict(own_articles),
        {rule: why for rule, why in reasons.items() if rule not in spoken_of} | dict(own_reasons),
    )


def _sources(raw: Mapping[str, Any], key: str, kind: Mapping[str, Any]) -> Iterator[ProfileFault]:
    articles, reasons = merged_words(raw, kind)
    for rule in Rule:
        if rule not in articles and rule not in reasons:
            yield ProfileFault(f"kinds.{key}.articles", "source_missing", rule)
        if rule in articles and rule in reasons and reasons[rule] != Unstated.DAMAGED:
            yield ProfileFault(f"kinds.{key}.articles", "source_twice", rule)


def _days(raw: Mapping[str, Any], key: str, kind: Mapping[str, Any]) -> Iterator[ProfileFault]:
    closed = _list(raw.get("closed_days"))
    for extra in _list(_table(kind.get("hours")).get("extra_openings")):
        day = _table(extra).get("on")
        if isinstance(day, str) and day in closed:
            yield ProfileFault(f"kinds.{key}.hours.extra_openings", "day_open_and_closed", day)


def _table(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
