"""Calendar files, read back by readers that have nothing to do with the writer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from dateutil import tz  # type: ignore[import-untyped]  # comes with icalendar, its stubs do not

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.invitation import read_invitation
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.session_calendar import calendar_file
from tests.builders import NOW, WEEKDAY, an_appointment, join_details
from tests.domain.rules.profiles import shipped

LONG = replace(
    shipped("sasebo"), name_ja="とても長い名前の公共職業安定所" * 6, section="職業相談; 第1,第2\\部門"
)


def lines_of(session: Appointment) -> list[str]:
    """The unfolded lines (RFC 5545, 3.1), after a look at how they were folded."""
    written = calendar_file(session, LONG, NOW)
    assert written.endswith(b"\r\n")
    assert b"\n" not in written.replace(b"\r\n", b""), "no bare line ends"
    assert all(len(line) <= 75 for line in written.split(b"\r\n")), "in octets, not signs"
    for line in written.split(b"\r\n"):
        line.decode("utf-8")  # no sign is cut in two
    return written.decode("utf-8").replace("\r\n ", "").split("\r\n")


def value(lines: list[str], name: str) -> str:
    """The one value of that name inside the event, as it stands there."""
    event = lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]
    (found,) = (each for each in event if each.split(":")[0].split(";")[0] == name)
    return found.partition(":")[2]


def unescaped(text: str) -> str:
    """RFC 5545, 3.3.11."""
    out, rest = "", iter(text)
    for sign in rest:
        out += {"n": "\n", "N": "\n"}.get(mark := next(rest), mark) if sign == "\\" else sign
    return out


def test_texts_are_folded_and_escaped_so_that_they_come_back_whole() -> None:
    lines = lines_of(an_appointment())
    assert unescaped(value(lines, "SUMMARY")) == f"オンライン職業相談（{LONG.name_ja}）"
    assert LONG.section in unescaped(value(lines, "DESCRIPTION"))
    assert "\\;" in value(lines, "DESCRIPTION")


def test_the_time_stands_in_japan_time_with_a_zone_that_another_library_understands() -> None:
    written = calendar_file(an_appointment(), LONG, NOW).decode("utf-8")
    lines = lines_of(an_appointment())
    zone = tz.tzical(StringIO(written.replace("\r\n", "\n"))).get("Asia/Tokyo")
    assert "DTSTART;TZID=Asia/Tokyo:20261124T100000" in lines
    start = datetime.strptime(value(lines, "DTSTART"), "%Y%m%dT%H%M%S").replace(tzinfo=zone)
    end = datetime.strptime(value(lines, "DTEND"), "%Y%m%dT%H%M%S").replace(tzinfo=zone)
    assert start.astimezone(UTC) == NOW
    assert end - start == timedelta(minutes=30)


def test_our_own_reader_of_invitations_finds_time_and_link() -> None:
    session = an_appointment()
    assert session.join is not None
    found = read_invitation(calendar_file(session, LONG, NOW), filename="soudan.ics", now=NOW)
    assert (found.join_url, found.start, found.end) == (session.join.url, session.start, session.end)


@pytest.mark.parametrize("delivery", [IdDelivery.PHONE_BEFORE_START, IdDelivery.MY_PAGE_MESSAGE])
def test_a_link_that_is_told_otherwise_stays_out(delivery: IdDelivery) -> None:
    session = an_appointment(kind=replace(WEEKDAY, id_delivery=delivery))
    assert session.join is not None
    assert session.join.url not in "\n".join(lines_of(session))
    assert session.join.url in "\n".join(lines_of(an_appointment(join=session.join)))


def test_nothing_in_it_names_the_person_or_opens_the_meeting() -> None:
    session = an_appointment(join=join_details(passcode="geheim"), note="vertraulich")
    whole = "\n".join(lines_of(session))
    client = session.client
    for word in (client.name, client.kana, client.number, client.email, "geheim", "vertraulich"):
        assert word not in whole


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (State.TENTATIVE, "TENTATIVE"),
        (State.CONFIRMED, "CONFIRMED"),
        (State.CANCELLED, "CANCELLED"),
        (State.LAPSED, "CANCELLED"),
    ],
)
def test_a_later_file_of_the_same_session_takes_the_place_of_the_earlier(state: State, status: str) -> None:
    session = an_appointment(state=state, version=7)
    lines = lines_of(session)
    assert (value(lines, "UID"), value(lines, "SEQUENCE")) == (str(session.id), "7")
    assert value(lines, "STATUS") == status
