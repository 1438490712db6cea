"""The office's own text stands in the place of the one that ships, and nowhere else."""

from counsellor_app.domain.notices.notice import NoticeKind, Placeholder, Template, faults_of, spoken_lines
from counsellor_app.domain.notices.template_places import TemplatePlace, in_force, placed
from counsellor_app.domain.notices.wish_text import with_wished
from counsellor_app.domain.own_versions import OwnText
from tests.builders import ME, NOW

BOTH = Template(NoticeKind.REMINDER, frozenset({"weekday", "employer"}), "{日付} {開始}", "shipped")
ASKING = Template(NoticeKind.MY_PAGE_MESSAGE, frozenset({"weekday"}), "{日付} {開始}?", tentative=True)
WEEKDAY = TemplatePlace(NoticeKind.REMINDER, "weekday")


def own(place: str, version: int, text: str | None) -> OwnText:
    return OwnText(place, version, "own", text, NOW, ME)


def test_a_text_that_ships_for_several_kinds_has_a_place_in_each() -> None:
    assert [each.key for each in placed([BOTH, ASKING])] == [
        "reminder/employer",
        "my_page_message/weekday/tentative",
        "reminder/weekday",
    ]


def test_the_latest_version_counts_and_only_in_its_place() -> None:
    found = in_force([BOTH], [own(WEEKDAY.key, 2, "second"), own(WEEKDAY.key, 1, "first")])
    assert (found[WEEKDAY].text, found[WEEKDAY].subject) == ("second", "own")
    assert found[TemplatePlace(NoticeKind.REMINDER, "employer")].text == BOTH.text


def test_going_back_to_the_shipped_text_is_a_version_too() -> None:
    found = in_force([BOTH], [own(WEEKDAY.key, 1, "first"), own(WEEKDAY.key, 2, None)])
    assert (found[WEEKDAY].text, found[WEEKDAY].subject) == (BOTH.text, "shipped")


def test_a_text_for_a_place_that_no_template_has_is_not_used() -> None:
    assert set(in_force([BOTH], [own("email/weekday", 1, "x")])) == set(placed([BOTH]))


def test_a_spoken_line_is_left_out_where_its_rule_does_not_apply() -> None:
    text = "{氏名}様\n{メール確認の日数}営業日\n\n録音はできません。"
    spoken = Template(NoticeKind.READ_BACK, frozenset({"weekday"}), text)
    assert spoken_lines(spoken, {Placeholder.NAME: "ヤマダ"}) == ("ヤマダ様", "録音はできません。")


def test_what_is_said_without_the_office_is_a_text_of_its_own_that_an_office_can_change() -> None:
    promise = Template(
        NoticeKind.READ_BACK, frozenset({"weekday"}), "{氏名}様、{日付}、{開始}から承りました。"
    )
    wished = TemplatePlace(NoticeKind.READ_BACK_WISHED, "weekday")
    shipped = with_wished((promise,))
    assert "まだお約束できません" in in_force(shipped, ())[wished].text
    assert faults_of(in_force(shipped, ())[wished], "") == ()
    mine = OwnText(wished.key, 1, "", "{氏名}様、{日付}、{開始}のご希望を書き留めました。", NOW, "sato")
    used = in_force(shipped, (mine,))
    assert used[wished].text == mine.text
    assert used[TemplatePlace(NoticeKind.READ_BACK, "weekday")] == promise
