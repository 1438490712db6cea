"""What changed rules would do, on a real desk file; rules as a file for another office."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.services.rules.exchange import LARGEST, NotRulesError, read_rules, write_rules
from counsellor_app.services.rules.office_rules import shipped_content
from counsellor_app.services.rules.preview import WEEK, RulesLook, look_at
from counsellor_app.storage.store import DeskStore
from resources import resource
from tests.builders import ACTOR, NOW, TODAY, an_appointment
from tests.domain.rules.profiles import shipped

CLOSES = "kinds.weekday.hours.windows.0.closes"


def look(store: DeskStore, **texts: str) -> RulesLook:
    named = {name.replace("__", "."): text for name, text in texts.items()}
    return look_at(store, shipped_content("sasebo"), named, TODAY, NOW)


def test_nothing_typed_changes_nothing_and_shows_the_week_in_force(store: DeskStore) -> None:
    found = look(store)
    assert found.changes == ()
    assert found.profile == shipped("sasebo")
    assert [len(kind.days) for kind in found.kinds] == [WEEK] * len(shipped("sasebo").kinds)


def test_longer_sessions_and_shorter_hours_give_fewer_times(store: DeskStore) -> None:
    def times(found: RulesLook) -> int:
        return sum(len(day.starts) for day in found.kinds[0].days)

    before = times(look(store))
    after = look_at(store, shipped_content("sasebo"), {CLOSES: "12:00"}, TODAY, NOW)
    assert 0 < times(after) < before
    assert [(each.name, was, now) for each, was, now in after.changes] == [(CLOSES, "16:45", "12:00")]


def test_a_closed_day_says_so_in_the_week(store: DeskStore) -> None:
    day = TODAY + timedelta(days=1)
    found = look_at(store, shipped_content("sasebo"), {"closed_days": day.isoformat()}, TODAY, NOW)
    shown = next(each for each in found.kinds[0].days if each.day == day)
    assert shown.starts == ()
    assert shown.refusals[0].obstacle is Obstacle.CLOSED_DAY


def test_bookings_that_no_longer_fit_are_named_and_stay(store: DeskStore) -> None:
    kind = look(store).kinds[0].profile
    session = an_appointment(start=NOW + timedelta(days=1))
    from dataclasses import replace

    from counsellor_app.domain.rules.profile import kind_rules

    session = replace(session, kind=kind_rules(kind))
    store.add_appointment(session, ACTOR, NOW)
    assert look(store).affected == ()
    touched = look_at(store, shipped_content("sasebo"), {CLOSES: "09:00"}, TODAY, NOW).affected
    assert [each.session.id for each in touched] == [session.id]
    assert store.appointment(session.id).start == session.start


def test_what_makes_no_sense_is_told_and_nothing_is_previewed(store: DeskStore) -> None:
    found = look_at(store, shipped_content("sasebo"), {CLOSES: "08:00"}, TODAY, NOW)
    assert found.profile is None
    assert [each.code for each in found.faults] == ["window_reversed"]
    assert found.kinds == ()


def test_rules_written_for_another_office_keep_its_name_and_number(tmp_path: Path) -> None:
    target = tmp_path / "rules.json"
    write_rules(shipped_content("abashiri"), target)
    taken = read_rules(target, shipped_content("sasebo"))
    assert taken["kinds"] == shipped_content("abashiri")["kinds"]
    assert [taken[name] for name in ("office", "name_ja", "phone")] == [
        shipped_content("sasebo")[name] for name in ("office", "name_ja", "phone")
    ]
    assert [each.name for each in tmp_path.iterdir()] == ["rules.json"]


def test_a_profile_as_it_ships_is_read_too(tmp_path: Path) -> None:
    target = tmp_path / "abashiri.toml"
    target.write_bytes(resource("profiles", "abashiri.toml").read_bytes())
    assert read_rules(target, shipped_content("sasebo"))["kinds"] == shipped_content("abashiri")["kinds"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"kinds": {}}', "\0\0", "[" * 100_000, " " * (LARGEST + 1)], ids=range(7)
)
def test_a_file_that_is_no_rules_is_refused(tmp_path: Path, text: str) -> None:
    target = tmp_path / "rules.json"
    target.write_text(text, encoding="utf-8")
    with pytest.raises(NotRulesError):
        read_rules(target, shipped_content("sasebo"))


def test_every_fault_of_a_file_is_told(tmp_path: Path) -> None:
    content = json.loads(json.dumps(shipped_content("abashiri")))
    first = next(iter(content["kinds"].values()))
    first["minutes"], first["buffer_minutes"] = 1, -5
    target = tmp_path / "rules.json"
    target.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(NotRulesError) as refused:
        read_rules(target, shipped_content("sasebo"))
    assert len(refused.value.faults) == 2
