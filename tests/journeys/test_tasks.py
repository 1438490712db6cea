"""The list of tasks on the real window: what falls due appears by itself and is done by one key."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QListWidget, QPlainTextEdit

from counsellor_app.domain.appointment import State, ToldHow
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.ui.shell.rail import RailButton
from tests.builders import ACTOR, ME, NOW, WEEKDAY, an_appointment, minutes
from tests.domain.rules.profiles import kind
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile
from tests.journeys.people import a_session, at, traces

ABASHIRI = kind_rules(kind("abashiri/job_seeker"))
BY_PHONE = replace(WEEKDAY, id_delivery=IdDelivery.PHONE_BEFORE_START)


class AbashiriFile(DeskFile):
    """A desk file of the office at Abashiri, with its rules."""

    office = "abashiri"


def rows() -> list[str]:
    """The list as a screen reader has it, headings too."""
    (found,) = hand.seen(QListWidget)
    assert isinstance(found, QListWidget)
    return [found.item(number).text() for number in range(found.count())]


def count() -> str:
    """What the entry of the rail says about its number."""
    (entry,) = (each for each in hand.seen(RailButton) if each.accessibleName() == "Tasks")
    return entry.accessibleDescription()


def test_the_id_is_told_by_telephone_at_abashiri(sit: Sit, desk_file: DeskFile) -> None:
    """Flyer, step 3: the office calls shortly before the start and tells meeting ID and passcode."""
    session = a_session(0, kind=ABASHIRI, attendants=())
    later = a_session(1, start=at("14:00"), kind=ABASHIRI, attendants=())
    run = sit(session, later, at=44, file=AbashiriFile(desk_file.path, desk_file.key))
    assert count() == "", "a quarter of an hour before the start, not earlier"
    run.pass_until(at("9:45"))
    assert count() == "1 task to do"
    hand.press("Ctrl+K")
    run.settle()
    assert rows() == [
        "Call and tell the meeting ID (1)",
        (
            "by 9:55 · 相浦 みなと  42020-7654320 · 10:00–10:30 · ☎ 090-0000-4320 · 佐藤 美咲"
            " · Employment consultation"
        ),
    ]
    hand.press("Ctrl+L")
    run.settle()
    hand.click("Telephone script")
    script = hand.field("Text of the notice")
    assert isinstance(script, QPlainTextEdit)
    assert "806（ハチ・ゼロ・ロク）" in script.toPlainText()
    assert "小文字のピー（Papa）" in script.toPlainText()
    hand.press("Ctrl+K")
    run.pass_until(at("9:56"))
    assert rows()[1].startswith("overdue 1 minute · ")
    hand.press("Space")
    run.settle()
    assert count() == ""
    assert "Nothing is due" in hand.read()
    assert "Recorded: the person has been told." in hand.read()
    hand.press("Ctrl+Z")
    run.settle()
    assert run.file.appointment(session).told is None, "pressed too early, and taken back"
    assert count() == "1 task to do"
    hand.press("Space")
    run.settle()
    run.close()
    told = run.file.appointment(session).told
    assert told is not None
    assert (told.staff_id, told.how) == (ME, ToldHow.PHONE)
    assert at("9:56") <= told.at < at("9:57")
    assert run.file.words(session)[-3:] == ["tell_join", "undo", "tell_join"]


def test_giving_the_script_tells_the_id_and_is_kept_in_the_trail(sit: Sit, desk_file: DeskFile) -> None:
    session = a_session(0, kind=ABASHIRI, attendants=())
    run = sit(session, at=50, file=AbashiriFile(desk_file.path, desk_file.key))
    hand.click("More")
    hand.choose("Notices… (Ctrl+L)")
    run.settle()
    assert hand.field("Text of the notice").hasFocus()
    hand.click("Telephone script")
    hand.click("Given to the person")
    run.settle()
    assert "Telephone script: given to the person (佐藤 美咲)" in hand.read()
    hand.click("Mail")
    assert "To: person0@example.jp" in hand.read()
    hand.click("Open in the mail program")
    run.settle()
    (link,) = run.opened
    assert link.startswith("mailto:person0@example.jp?subject=")
    assert "&body=" in link
    assert "Check address and person before you send." in hand.read()
    text = hand.field("Text of the notice")
    assert isinstance(text, QPlainTextEdit)
    text.appendPlainText("地図と駐車場のご案内を添えます。" * 30)
    hand.click("Open in the mail program")
    run.settle()
    assert len(run.opened) == 2
    assert "body" not in run.opened[1], "what no program takes whole is not cut"
    assert "It is on the clipboard for 30 seconds" in hand.read()
    run.close()
    assert run.file.words(session) == ["booked", "note_notice", "tell_join", *["note_notice"] * 2]


def test_tasks_of_other_days_are_done_and_taken_back_without_leaving_the_list(sit: Sit) -> None:
    tomorrow = a_session(2, start=NOW + timedelta(days=1))
    tentative = a_session(
        3, start=NOW + timedelta(days=6), state=State.TENTATIVE, expires_at=NOW + minutes(90), attendants=()
    )
    no_show = a_session(4, start=NOW - timedelta(days=1), attendants=())
    run = sit(no_show, tomorrow, tentative, at=60)
    assert count() == "3 tasks to do"
    hand.press("Ctrl+K")
    run.settle()
    headings = [each for each in rows() if each.endswith("(1)")]
    assert headings == [
        "Overdue: Nobody came: deemed cancelled? (1)",
        "Tentative bookings about to lapse (1)",
        "Attendants were never asked (1)",
    ]
    for _ in range(3):
        hand.press("Space")
        run.settle()
    assert count() == ""
    hand.press("Ctrl+Z")
    run.settle()
    assert count() == "1 task to do"
    hand.press("Return")
    run.settle()
    assert "世知原 結衣" in hand.read(), "the session of tomorrow is on the panel, the list beside it"
    assert rows()[0] == "Attendants were never asked (1)"
    run.close()
    states = [run.file.appointment(each).state for each in (no_show, tentative)]
    assert states == [State.NO_SHOW, State.CONFIRMED]
    assert run.file.appointment(tomorrow).attendants is None


def test_nobody_is_named_on_a_shared_screen(sit: Sit) -> None:
    session = a_session(5, kind=BY_PHONE)
    run = sit(session, at=50)
    hand.press("Ctrl+K")
    hand.press("F9")
    run.settle()
    told = "\n".join(rows()) + hand.read()
    assert "by 9:55 · ●●● · 10:00–10:30" in told
    assert not [word for word in traces(session) if word in told]
    hand.press("Ctrl+L")
    run.settle()
    assert "Hidden while people's data are hidden" in hand.read()
    run.close()


def test_only_my_own_sessions_if_one_wants(sit: Sit) -> None:
    mine, other = (
        a_session(0, kind=BY_PHONE),
        a_session(1, kind=BY_PHONE, counsellor_id="tanaka", room_id=None),
    )
    run = sit(replace(mine, attendants=()), replace(other, attendants=()), at=50)
    hand.press("Ctrl+K")
    run.settle()
    assert count() == "2 tasks to do"
    hand.click("Only my sessions")
    assert count() == "1 task to do"
    assert "相浦 みなと" in "".join(rows())
    run.close()


def test_a_booking_made_meanwhile_is_there_by_the_next_minute(sit: Sit) -> None:
    run = sit(at=30)
    hand.press("Ctrl+K")
    run.settle()
    assert "Nothing is due" in hand.read()
    with run.file.opened() as store:
        store.add_appointment(an_appointment(join=None, attendants=()), ACTOR, NOW)
    run.pass_time(1.1)
    assert rows()[0] == "Sessions without a meeting (1)"
    run.close()
