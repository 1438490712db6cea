"""U3: one whole booking by telephone with a real AT-SPI client, which finds, presses and hears everything."""

from datetime import date

import pytest

from counsellor_app.domain.appointment import State
from tests.builders import a_client, a_phone
from tests.journeys.bookings import OfficeFile, Typist
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile
from tests.screen_reader.reader import Reader, Spoken

pytestmark = pytest.mark.screen_reader
THURSDAY = date(2026, 11, 26)
KNOWN = a_client(
    name="小林 さくら",
    kana="コバヤシ サクラ",
    number="42010-01234567",
    email="sakura@example.jp",
    phones=(a_phone(),),
)


def _focused(tree: list[Spoken]) -> list[Spoken]:
    """Where the keyboard is, and, where that is a table, its current cell after it."""
    return [each for each in tree if "focused" in each["states"] and each["name"]]


def _announced(heard: list[Spoken]) -> list[str]:
    return [str(each["text"]) for each in heard if "announcement" in str(each.get("event"))]


def test_a_booking_is_made_by_names_roles_and_announcements_alone(
    sit: Sit, desk_file: DeskFile, reader: Reader
) -> None:
    file = OfficeFile(desk_file.path, desk_file.key)
    typist = Typist(sit(at=60, file=file))
    file.put(KNOWN)
    listening = reader.listen()

    assert reader.press("Bookings")["pressed"]
    typist.run.settle()
    who = _focused(reader.tree())[0]
    assert (who["role"], who["name"]) == ("text", "Who is it? Number, telephone or reading")
    typist.kana("こばやし", "kobayashi")
    found = [each for each in reader.tree() if each["role"] == "list item"]
    assert [each["name"] for each in found[1:]] == ["A new person, not on file yet"]
    for identifier in (KNOWN.name, KNOWN.kana, KNOWN.number):
        assert identifier in found[0]["name"], "two people of one name are told apart by ear too"
    typist.key("Return")

    typist.key("Right")
    typist.key("Down", 3)
    grid, cell = _focused(reader.tree())
    assert (grid["role"], grid["name"]) == ("table", "Free times")
    assert (cell["role"], cell["name"]) == ("table cell", "Thu 26 Nov 2026 10:00: 2 free")
    typist.key("Return")
    stops = [_focused(reader.tree())[-1]]
    while stops[-1]["name"] != "Book":
        typist.key("Return")
        stops.append(_focused(reader.tree())[-1])
        assert len(stops) < 20
    assert [(each["role"], each["name"]) for each in stops[1:]] == [
        ("check box", "Has a device and a line"),
        ("check box", "Accepts the terms (令和5年9月19日)"),
        ("check box", "Read back and heard"),
        ("push button", "Book"),
    ]
    assert reader.press("Book")["pressed"]
    typist.run.settle()
    heard = listening.wait_for(lambda events: any("Booked" in text for text in _announced(events)))
    listening.stop()
    told = _announced(heard)
    assert told[-1] == "Booked: Thu 26 Nov 2026 10:00."
    assert any(KNOWN.name in each and KNOWN.number in each for each in told), "who was found is spoken"
    with file.opened() as store:
        (booked,) = store.load_range(THURSDAY, THURSDAY)
    assert (booked.client.name, booked.state) == (KNOWN.name, State.CONFIRMED)
    typist.run.close()
