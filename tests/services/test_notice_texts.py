"""The office's own texts in a real desk file: kept as versions, used from then on, taken back."""

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.notices.notice import NoticeKind, Template
from counsellor_app.domain.notices.template_places import TemplatePlace
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.services.notices import Notices
from counsellor_app.services.rules.notice_texts import LONGEST, NoticeTexts, OfficeText, faults, preview
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, ME, NOW, an_appointment, minutes
from tests.domain.rules.profiles import OFFICES, kind, shipped

SASEBO = shipped("sasebo")
REMINDER = TemplatePlace(NoticeKind.REMINDER, "weekday")
OURS = ("{所名}より", "{氏名} 様\n{日付} {開始} です。")


def text_of(store: DeskStore, place: TemplatePlace = REMINDER) -> OfficeText:
    return next(each for each in NoticeTexts(store, SASEBO).read() if each.place == place)


def test_a_text_of_the_office_is_used_from_then_on_and_only_for_its_kind(store: DeskStore) -> None:
    NoticeTexts(store, SASEBO).keep(REMINDER, OURS, ACTOR, NOW)
    notices = Notices(SASEBO, store.own.texts("sasebo"))
    for key, is_ours in (("weekday", True), ("evening_saturday", False)):
        session = an_appointment(kind=kind_rules(kind(f"sasebo/{key}")))
        made = {each.kind: each.notice for each in notices.for_session(session, "")}[NoticeKind.REMINDER]
        assert (made is not None and made.subject == "ハローワーク佐世保より") == is_ours


def test_every_version_is_kept_with_who_and_when_and_leaves_an_event(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    texts = NoticeTexts(store, SASEBO)
    texts.keep(REMINDER, OURS, ACTOR, NOW)
    texts.use_shipped(REMINDER, ACTOR, NOW + minutes(1))
    texts.keep(REMINDER, OURS, ACTOR, NOW + minutes(2))
    found = text_of(store)
    assert [(each.version, each.text is None, each.at, each.staff_id) for each in found.versions] == [
        (1, False, NOW, ME),
        (2, True, NOW + minutes(1), ME),
        (3, False, NOW + minutes(2), ME),
    ]
    assert found.is_own
    assert found.template.text == OURS[1]
    trail = raw.execute("SELECT what FROM event WHERE record_id = ?", (REMINDER.key,)).fetchall()
    assert trail == [("notice_text",)] * 3


def test_a_text_with_a_fault_is_never_kept(store: DeskStore) -> None:
    with pytest.raises(ValueError, match="faults"):
        NoticeTexts(store, SASEBO).keep(REMINDER, ("", "{日付} {かいし}"), ACTOR, NOW)
    assert text_of(store).versions == ()


def test_a_text_that_is_too_long_is_a_fault() -> None:
    long = "{日付} {開始}" + "あ" * LONGEST
    found = faults(Template(NoticeKind.REMINDER, frozenset({"weekday"}), long))
    assert [each.code for each in found] == ["too_long"]


@pytest.mark.parametrize("office", OFFICES)
def test_every_text_that_ships_has_a_whole_example(store: DeskStore, office: str) -> None:
    profile = shipped(office)
    for each in NoticeTexts(store, profile).read():
        made = preview(profile, each.template, NOW)
        assert set(made.missing) <= ({"所の電話"} if profile.phone is None else set()), each.place
        assert made.notice is None or "{" not in made.notice.text
