"""A booking for each of the five kinds of the rules; Nishinomiya books only when its blanks are filled in."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget

from counsellor_app.domain.appointment import ClientKind, State
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.rules.choices import Channel, ConsentBasis
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.domain.staff import MeetingRoom
from counsellor_app.ui.booking.face import Choice
from counsellor_app.ui.booking.words import channel_word
from counsellor_app.ui.rules.blanks_card import BlanksCard
from tests.builders import ACTOR, ME, NOW, a_client, a_phone, an_appointment, an_id, minutes
from tests.domain.rules.profiles import kind
from tests.journeys import hand
from tests.journeys.bookings import OfficeFile, Typist, booking_page, focused
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun

KNOWN = a_client(
    name="小林 さくら",
    kana="コバヤシ サクラ",
    number="42010-01234567",
    email="sakura@example.jp",
    phones=(a_phone(),),
)
COMPANY = a_client(
    name="人事 一郎",
    kana="ジンジ イチロウ",
    number="",
    company="見本造船株式会社",
    kind=ClientKind.EMPLOYER,
    email="jinji@example.jp",
)


class Sasebo(OfficeFile):
    office = "sasebo"


class Abashiri(OfficeFile):
    office = "abashiri"


class Nishinomiya(OfficeFile):
    office = "nishinomiya"


FILES = {each.office: each for each in (Sasebo, Abashiri, Nishinomiya)}


def start(sit: Sit, desk_file: DeskFile, office: str, at: float = 60) -> Typist:
    file = FILES[office](desk_file.path, desk_file.key)
    run = sit(at=at, file=file)
    file.put(KNOWN, COMPANY)
    return Typist(run)


def find(typist: Typist, kana: str, romaji: str) -> None:
    typist.key("Ctrl+B")
    typist.kana(kana, romaji)
    typist.key("Return")


def choose_channel(typist: Typist, channel: Channel) -> None:
    """Go to how the wish came in and press the arrow until it says so."""
    box = booking_page(typist.run).what.entries[Choice.CHANNEL]
    box.setFocus()
    for key in ("Up", "Down"):
        for _ in range(box.count()):
            if box.currentText() != channel_word(channel):
                typist.key(key)
    assert box.currentText() == channel_word(channel)


def finish(typist: Typist) -> None:
    """Take the next free time but one day later, answer every question with Enter, and book."""
    page = booking_page(typist.run)
    page.grid.setFocus()
    typist.key("Right")
    typist.key("Down", 3)
    typist.key("Return")
    for _ in range(40):
        if focused() is page.confirm_button:
            break
        typist.key("Return")
    typist.key("Ctrl+Return")


def stored(run: DeskRun) -> list[tuple[str, str, State]]:
    with run.file.opened() as store:
        days = store.load_range(NOW.date(), NOW.replace(month=12, day=20).date())
    return [(each.kind.key, each.client.name, each.state) for each in days]


@pytest.mark.parametrize(
    ("office", "key", "channel", "state"),
    [
        ("sasebo", "weekday", Channel.PHONE, State.CONFIRMED),
        ("sasebo", "evening_saturday", Channel.PUBLIC_SITE, State.TENTATIVE),
        ("sasebo", "employer", Channel.MAIL, State.CONFIRMED),
        ("abashiri", "job_seeker", Channel.PHONE, State.CONFIRMED),
    ],
)
def test_each_kind_is_booked_by_its_own_rules(
    sit: Sit, desk_file: DeskFile, office: str, key: str, channel: Channel, state: State
) -> None:
    typist = start(sit, desk_file, office)
    person = ("じんじ", "jinji") if key == "employer" else ("こばやし", "kobayashi")
    find(typist, *person)
    if office == "sasebo":
        hand.click(booking_page(typist.run).what.kinds.buttons[key])
        typist.run.settle()
    choose_channel(typist, channel)
    finish(typist)
    name = COMPANY.name if key == "employer" else KNOWN.name
    assert stored(typist.run) == [(key, name, state)], typist.log
    typist.run.close()


def test_nishinomiya_names_its_blanks_books_nothing_and_books_once_they_are_filled(
    sit: Sit, desk_file: DeskFile
) -> None:
    """N 6(2)③."""
    typist = start(sit, desk_file, "nishinomiya")
    run = typist.run
    find(typist, "こばやし", "kobayashi")
    finish(typist)
    assert stored(run) == []
    hand.press("Ctrl+,", run.window)
    run.settle()
    card = run.window.findChild(BlanksCard)
    assert isinstance(card, BlanksCard)
    hand.click_row(card.accessibleName())
    assert card.isVisible()
    words = hand.read()
    for number in (1, 2):
        assert f"Hours {number}: from (第6条(2)③)" in words
    hours = {"1.opens": "9:00", "1.closes": "9:10", "2.opens": "午後1時", "2.closes": "1630"}
    fill(card, hours, "0798-00-0000")
    run.settle()
    assert "✕ The hours 09:00-09:10 are shorter than one session." in hand.read()
    fill(card, {**hours, "1.closes": "12:00"}, "0798-00-0000")
    run.settle()
    assert "✓ Kept as version 2 of the rules." in hand.read()
    hand.press("Ctrl+B", run.window)
    run.settle()
    find(typist, "こばやし", "kobayashi")
    finish(typist)
    assert stored(run) == [("job_seeker", KNOWN.name, State.TENTATIVE)], "until the seeker has contacted back"
    run.close()


def fill(card: BlanksCard, hours: dict[str, str], phone: str) -> None:
    for name, entry in card.entries.items():
        if isinstance(entry, QComboBox):
            entry.setCurrentIndex(1)
        elif isinstance(entry, QLineEdit):
            entry.setText(phone if name == "phone" else hours[name.split("windows.")[1]])
    hand.click(card.fill_button)


def test_a_tentative_booking_lapses_while_the_program_is_off(sit: Sit, desk_file: DeskFile) -> None:
    """S 6の2(3): nobody opened the mail within the hour; its time is free again at the next start."""
    rules = kind_rules(kind("sasebo/evening_saturday"))
    held = an_appointment(
        kind=rules, state=State.TENTATIVE, expires_at=NOW + minutes(60), start=NOW + minutes(240)
    )
    file = Sasebo(desk_file.path, desk_file.key)
    run = sit(held, at=60, file=file)
    assert file.appointment(held).state is State.TENTATIVE
    run.close()
    later = sit(at=60 + 61, file=file)
    assert file.appointment(held).state is State.LAPSED
    assert file.words(held)[-1] == "lapse"
    with file.opened() as store:
        store.put_room(MeetingRoom("zoom-1", "Zoom 1", "zoom"), ACTOR, NOW)
        again = store.add_appointment(an_appointment(start=held.start, counsellor_id=ME), ACTOR, NOW)
    assert again.is_live
    later.close()


def test_a_tentative_booking_lapses_by_the_next_minute_while_the_program_runs(
    sit: Sit, desk_file: DeskFile
) -> None:
    rules = kind_rules(kind("sasebo/evening_saturday"))
    held = an_appointment(
        kind=rules, state=State.TENTATIVE, expires_at=NOW + minutes(5), start=NOW + minutes(240)
    )
    file = Sasebo(desk_file.path, desk_file.key)
    run = sit(held, at=60, file=file)
    run.pass_time(6.1)
    assert file.appointment(held).state is State.LAPSED
    run.close()


def test_a_refused_time_says_why_with_its_article_and_is_booked_with_a_reason(
    sit: Sit, desk_file: DeskFile
) -> None:
    """S 6(1): until the day before, in principle; the reason is kept with the rule that was set aside."""
    typist = start(sit, desk_file, "sasebo")
    find(typist, "こばやし", "kobayashi")
    page = booking_page(typist.run)
    page.grid.setFocus()
    typist.key("Left")
    for _ in range(12):
        if "第6条(1)" not in hand.read():
            typist.key("Down")
    assert "第6条(1)" in hand.read(), "a time of today that is yet to come"
    typist.key("Return")
    reason = focused()
    assert isinstance(reason, QLineEdit)
    typist.key("Ctrl+Return")
    assert stored(typist.run) == [], "not without a reason"
    reason.setFocus()
    hand.type_text("所属長の判断")
    typist.run.settle()
    for _ in range(40):
        if focused() is page.confirm_button:
            break
        typist.key("Return")
    typist.key("Ctrl+Return")
    assert [each[1:] for each in stored(typist.run)] == [(KNOWN.name, State.CONFIRMED)], typist.log
    with typist.run.file.opened() as store:
        (booked,) = store.load_range(NOW.date(), NOW.date())
        record = store.bookings.record(booked.id)
    assert record is not None
    assert record.override is not None
    assert (record.override.reason, record.overridden) == ("所属長の判断", ("deadline",))
    typist.run.close()


def test_an_employer_booked_under_older_terms_accepts_the_newest_before_the_session_starts(
    sit: Sit, desk_file: DeskFile
) -> None:
    """S 6の3(2): from the booking to the start; the list of tasks says it too, and one key keeps it."""
    typist = start(sit, desk_file, "sasebo")
    run = typist.run
    find(typist, "じんじ", "jinji")
    hand.click(booking_page(run).what.kinds.buttons["employer"])
    run.settle()
    choose_channel(typist, Channel.MAIL)
    finish(typist)
    assert [each[0] for each in stored(run)] == ["employer"]
    with run.file.opened() as store:
        (booked,) = store.load_range(NOW.date(), NOW.replace(month=12, day=20).date())
        given = store.people.consents(COMPANY.id)
        terms = kind("sasebo/employer").terms
        store.people.take_back(COMPANY.id, tuple(each.id for each in given), ACTOR, NOW)
        old = Consent(an_id(), terms.title, "平成30年1月1日", ConsentBasis.BY_APPLYING, NOW, ME)
        store.people.accept(COMPANY.id, (old,), ACTOR, NOW)
    run.close()
    days = (booked.start - NOW) / minutes(1)
    later = sit(at=60 + days - 4, file=Sasebo(desk_file.path, desk_file.key))
    hand.press("Ctrl+K", later.window)
    later.settle()
    (listed,) = hand.seen(QListWidget)
    assert isinstance(listed, QListWidget)
    rows = [listed.item(row).text() for row in range(listed.count())]
    assert any("Employers: the newest terms are not accepted" in each for each in rows), rows
    hand.press("F5", later.window)
    later.settle()
    assert later.file.appointment(booked).state is State.CONFIRMED, "asked first"
    hand.click("Accepted: go on")
    later.settle()
    assert later.file.appointment(booked).state is State.ONLINE
    with later.file.opened() as store:
        kept = {(each.version, each.basis) for each in store.people.consents(COMPANY.id)}
    assert (terms.version, ConsentBasis.ON_SCREEN) in kept
    later.abandon()
