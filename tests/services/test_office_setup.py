"""Which office this is, kept in a real desk file."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import MeetingRoom, Office, Staff
from counsellor_app.services.rules.office_setup import (
    OfficeSetup,
    SetUpStep,
    host_in,
    hosts_of,
    own_hosts,
    profile_choices,
    step_of,
)
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW


@pytest.fixture
def setup(tmp_path: Path) -> Iterator[OfficeSetup]:
    store = DeskStore(tmp_path / "desk.db", DeskKey("ab" * 32))
    yield OfficeSetup(store, ACTOR, lambda: NOW)
    store.close()


def test_only_nishinomiya_cannot_book_before_its_blanks_are_filled() -> None:
    assert [choice.key for choice in profile_choices() if choice.blocks] == ["nishinomiya"]


def test_a_set_up_left_half_way_goes_on_where_it_was(setup: OfficeSetup) -> None:
    assert step_of(setup.office()) is SetUpStep.CODE
    setup.choose(profile_choices()[1])
    assert step_of(setup.office()) is SetUpStep.PEOPLE
    setup.put_person(Staff("a", "山田"))
    setup.go_on_at(SetUpStep.ROOMS)
    assert step_of(setup.office()) is SetUpStep.ROOMS
    setup.put_room(MeetingRoom("r", "Zoom 1", "zoom"))
    setup.go_on_at(None)
    assert step_of(setup.office()) is None
    office, day = setup.office(), setup.today()
    assert office is not None
    assert (office.id, office.name) == ("abashiri", "ハローワーク網走")
    assert ([each.name for each in day.staff], [each.id for each in day.rooms]) == (["山田"], ["r"])


def test_one_administrator_remains_whatever_is_tried(tmp_path: Path) -> None:
    me = replace(ACTOR, staff_id="chief")
    with closing(DeskStore(tmp_path / "desk.db", DeskKey("ab" * 32))) as store:
        setup = OfficeSetup(store, me, lambda: NOW)
        chief = Staff("chief", "所長", is_admin=True)
        setup.put_person(chief)
        setup.put_person(Staff("a", "山田"))
        for less in (replace(chief, is_admin=False), replace(chief, retired_from=NOW.date())):
            with pytest.raises(Problem) as refused:
                setup.put_person(less)
            assert refused.value.code is ProblemCode.LAST_ADMIN
        setup.put_person(Staff("a", "山田", is_admin=True))
        setup.put_person(replace(chief, is_admin=False))
        assert [each.id for each in setup.today().staff if each.administers] == ["a"]


def test_hosts_and_mail_server_are_set_by_administrators(tmp_path: Path) -> None:
    with closing(DeskStore(tmp_path / "desk.db", DeskKey("ab" * 32))) as store:
        chief = OfficeSetup(store, replace(ACTOR, staff_id="chief"), lambda: NOW)
        chief.choose(profile_choices()[0])
        chief.put_person(Staff("chief", "所長", is_admin=True))
        other = OfficeSetup(store, replace(ACTOR, staff_id="a"), lambda: NOW)
        with pytest.raises(Problem) as hosts:
            other.set_hosts(["desk.example.jp"])
        with pytest.raises(Problem) as mail:
            other.set_mail_server({"host": "mail.example.jp"})
        assert {hosts.value.code, mail.value.code} == {ProblemCode.NOT_ALLOWED}
        assert (own_hosts(other.office()), other.mail_server()) == ((), None)
        chief.set_mail_server({"host": "mail.example.jp"})
        assert other.mail_server() == {"host": "mail.example.jp"}


def test_hosts_of_the_office_join_the_makers_and_stay_when_the_step_changes(setup: OfficeSetup) -> None:
    assert setup.set_hosts(["desk.example.jp"]) is None
    setup.choose(profile_choices()[0])
    setup.set_hosts(["desk.example.jp", "desk.example.jp"])
    setup.go_on_at(None)
    office = setup.office()
    assert own_hosts(office) == ("desk.example.jp",)
    assert hosts_of(office).service_of("desk.example.jp") == "teleoffice"
    assert hosts_of(None).service_of("desk.example.jp") is None
    setup.set_hosts([])
    assert own_hosts(setup.office()) == ()


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("city.to.ideep.com", "city.to.ideep.com"),
        (" CITY.to.ideep.com/ ", "city.to.ideep.com"),
        ("https://city.example.jp/Join/GuestJoinMeeting?accesscode=1", "city.example.jp"),
        ("*.example.jp", "*.example.jp"),
        ("https://zoom.us@evil.example/", None),
        ("192.0.2.1", None),
        ("https://", None),
        ("市役所", None),
        ("", None),
    ],
)
def test_a_host_is_read_from_a_name_or_a_pasted_link(typed: str, host: str | None) -> None:
    assert host_in(typed) == host


@pytest.mark.parametrize("text", ["", "[]", "nonsense", '{"setting_up": "gone", "teleoffice_hosts": 3}'])
def test_settings_that_no_program_wrote_count_as_none(text: str) -> None:
    office = Office("sasebo", "…", text)
    assert step_of(office) is None
    assert own_hosts(office) == ()
