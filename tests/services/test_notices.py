"""The texts that ship, for every kind of every office, and the trail of what was given."""

from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.appointment import ClientKind, Service, State
from counsellor_app.domain.notices.notice import NoticeKind, NoticeWay, Placeholder
from counsellor_app.domain.notices.notice_commands import DeclareAttendants, NoteNotice
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.services.notices import Notices, Prepared, templates_of
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, a_client, a_command, an_appointment, join_details, minutes
from tests.domain.rules.profiles import (
    ABASHIRI,
    EMPLOYER,
    KINDS,
    NISHINOMIYA,
    OFFICES,
    WEEKDAY,
    kind,
    shipped,
)


def texts(name: str, state: State = State.CONFIRMED, **changes: object) -> dict[NoticeKind, Prepared]:
    expires = NOW + minutes(60) if state is State.TENTATIVE else None
    client = a_client(company="見本造船", kind=ClientKind.EMPLOYER) if name == EMPLOYER else a_client()
    session = an_appointment(kind=kind_rules(kind(name)), state=state, expires_at=expires, client=client)
    session = replace(session, **changes)  # type: ignore[arg-type]
    found = Notices(shipped(name.split("/")[0])).for_session(session, "佐藤 美咲")
    return {each.kind: each for each in found}


@pytest.mark.parametrize("office", OFFICES)
def test_the_templates_of_every_office_are_for_its_own_kinds(office: str) -> None:
    keys = {each.key for each in shipped(office).kinds}
    templates = templates_of(office)
    assert templates
    assert {key for each in templates for key in each.kinds} == keys


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("state", [State.CONFIRMED, State.TENTATIVE, State.CANCELLED])
def test_every_kind_has_texts_in_every_state_and_none_keeps_a_brace(name: str, state: State) -> None:
    found = texts(name, state)
    assert found
    assert (NoticeKind.CANCELLATION in found) == (state is State.CANCELLED)
    for each in found.values():
        missing = set(each.missing) - {Placeholder.OFFICE_PHONE}
        assert not missing, each.kind
        if each.notice is not None:
            assert "{" not in each.notice.text + each.notice.subject


def test_abashiri_tells_the_id_by_telephone_and_in_no_mail() -> None:
    """Flyer, step 3."""
    found = texts(ABASHIRI)
    script = found[NoticeKind.PHONE_SCRIPT]
    assert script.lets_in
    assert script.notice is not None
    assert "841（ハチ・ヨン・イチ）" in script.notice.text
    assert "小文字のケー（Kilo）" in script.notice.text
    others = [each for each in found.values() if each is not script]
    assert not any(each.lets_in for each in others)
    assert not any("k4xRmcQ" in str(each.notice and each.notice.text) for each in others)


def test_nishinomiya_asks_for_an_answer_first_and_gives_the_id_when_it_is_firm() -> None:
    """Article 6(3): the contact after reading the terms confirms the booking."""
    asking = texts(NISHINOMIYA, State.TENTATIVE)[NoticeKind.MY_PAGE_MESSAGE].notice
    firm = texts(NISHINOMIYA)[NoticeKind.MY_PAGE_MESSAGE]
    assert asking is not None
    assert "ご連絡がないときは、お申込みは無効" in asking.text
    assert "パスコード" not in asking.text
    assert firm.lets_in
    assert firm.notice is not None
    assert "パスコード: k4xRmcQ" in firm.notice.text


def test_sasebo_sends_its_link_by_mail_and_says_that_the_day_itself_is_for_the_telephone() -> None:
    mail = texts(WEEKDAY, join=join_details(service=Service.TELEOFFICE, url="https://t.example/j?a=1"))
    notice = mail[NoticeKind.EMAIL].notice
    assert notice is not None
    assert "https://t.example/j?a=1" in notice.text
    assert "当日はお電話で" in notice.text


def test_a_text_that_needs_a_meeting_says_so_while_there_is_none() -> None:
    found = texts(ABASHIRI, join=None)
    script = found[NoticeKind.PHONE_SCRIPT]
    assert script.notice is None
    assert script.missing == (
        Placeholder.MEETING_ID,
        Placeholder.ID_ALOUD,
        Placeholder.PASSCODE,
        Placeholder.PASSCODE_ALOUD,
    )
    assert found[NoticeKind.REMINDER].notice is not None


def test_an_office_without_a_profile_has_no_texts(tmp_path: Path) -> None:
    assert Notices(None).for_session(an_appointment(), "") == ()
    assert Notices(None).save_calendar(an_appointment(), tmp_path, NOW) is None


def test_a_calendar_file_is_named_by_its_time_and_no_person(tmp_path: Path) -> None:
    session = an_appointment()
    path = Notices(shipped("sasebo")).save_calendar(session, tmp_path / "new", NOW)
    assert path is not None
    assert path.name.startswith("soudan-20261124-1000-")
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_trail_keeps_what_was_given_and_how_but_never_the_text(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    note = a_command(NoteNotice, session, notice=NoticeKind.PHONE_SCRIPT, way=NoticeWay.GIVEN)
    after = store.apply(note)
    assert store.apply(note) == after, "once, however often it is given"
    assert replace(after, version=session.version) == session
    (event,) = (each for each in store.history(session.id) if each.what == "note_notice")
    assert (event.after["notice"], event.after["way"]) == ("phone_script", "given")
    assert (event.at, event.by) == (NOW, ACTOR)


def test_that_attendants_were_asked_after_is_kept(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    store.apply(a_command(DeclareAttendants, session))
    assert store.appointment(session.id).attendants == ()
