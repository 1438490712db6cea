"""Templates are checked strictly, and a text is made only when nothing is missing for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.appointment import State
from counsellor_app.domain.notices.notice import (
    Notice,
    NoticeKind,
    Placeholder,
    Template,
    TemplateFault,
    faults_of,
    offered,
    render,
)
from counsellor_app.domain.notices.notice_file import load_templates
from counsellor_app.domain.notices.notice_values import values_of
from counsellor_app.domain.speech.spoken_japanese import id_aloud, passcode_aloud
from tests.builders import NOW, a_client, an_appointment, join_details
from tests.domain.rules.profiles import shipped

WEEKDAY = frozenset({"weekday"})
REMINDER = '[[notice]]\nkind = "reminder"\nkinds = ["weekday"]\ntext = "{日付} {開始}"\n'


def template(text: str, kind: NoticeKind = NoticeKind.REMINDER, *, tentative: bool = False) -> Template:
    return Template(kind, WEEKDAY, text, tentative=tentative)


def codes(text: str) -> list[tuple[str, str]]:
    found = load_templates(text)
    assert all(isinstance(each, TemplateFault) for each in found), "no fault found"
    return [(each.code, each.detail) for each in found if isinstance(each, TemplateFault)]


def test_a_whole_file_gives_its_templates() -> None:
    (found,) = load_templates(REMINDER)
    assert found == template("{日付} {開始}")


@pytest.mark.parametrize(
    ("before", "after", "code", "detail"),
    [
        ("{開始}", "{開始}{かいし}", "unknown_placeholder", "かいし"),
        ("{開始}", "", "placeholder_missing", "開始"),
        ("{開始}", "{開始} {", "brace", ""),
        ("{開始}", "{開始} }", "brace", ""),
        ("{開始}", "{開始}{}", "unknown_placeholder", ""),
        ('kind = "reminder"', 'kind = "greeting"', "enum", ""),
        ('kinds = ["weekday"]', "kinds = []", "too_short", ""),
        ('kinds = ["weekday"]', 'kinds = "weekday"', "list_type", ""),
        ("text =", "words =", "extra_forbidden", ""),
    ],
)
def test_a_fault_is_told_by_its_name(before: str, after: str, code: str, detail: str) -> None:
    assert before in REMINDER
    found = codes(REMINDER.replace(before, after))
    assert (code, detail) in found


def test_every_fault_of_a_file_is_told_at_once() -> None:
    broken = REMINDER.replace("{開始}", "{x} {y}")
    assert sorted(codes(broken)) == [
        ("placeholder_missing", "開始"),
        ("unknown_placeholder", "x"),
        ("unknown_placeholder", "y"),
    ]


def test_two_texts_for_one_place_and_broken_toml_are_faults() -> None:
    assert codes(REMINDER + REMINDER) == [("twice", "weekday")]
    assert codes("[[notice]")[0][0] == "toml_syntax"
    assert codes("")[0][0] == "missing"


def test_a_text_is_not_made_with_a_blank_and_says_what_is_missing() -> None:
    wanted = template("{日付} {開始} {会議ID} {パスコード} {会議ID}")
    values = {Placeholder.DATE: "d", Placeholder.START: "s", Placeholder.PASSCODE: ""}
    assert render(wanted, values) == (Placeholder.MEETING_ID, Placeholder.PASSCODE)
    whole = {**values, Placeholder.MEETING_ID: "1", Placeholder.PASSCODE: "2"}
    assert render(wanted, whole) == Notice("", "d s 1 2 1")


@given(st.text())
def test_what_a_person_typed_is_put_in_as_it_is_and_never_read_as_a_template(typed: str) -> None:
    made = render(template("{氏名}"), {Placeholder.NAME: typed, Placeholder.PASSCODE: "secret"})
    assert made == (Notice("", typed) if typed else (Placeholder.NAME,))


def test_faults_are_found_in_the_subject_too() -> None:
    wrong = Template(NoticeKind.REMINDER, WEEKDAY, "{日付} {開始}", subject="{題}")
    assert faults_of(wrong, "here") == (TemplateFault("here", "unknown_placeholder", "題"),)


def test_a_session_is_offered_the_texts_of_its_kind_and_state() -> None:
    usual, asking = template("usual"), template("asking", tentative=True)
    off = template("off", NoticeKind.CANCELLATION)
    other = Template(NoticeKind.EMAIL, frozenset({"evening"}), "other")
    given_all = (off, asking, usual, other)
    assert offered(given_all, an_appointment()) == (usual,)
    assert offered(given_all, an_appointment(state=State.TENTATIVE)) == (asking,)
    assert offered((usual,), an_appointment(state=State.TENTATIVE)) == (usual,)
    assert offered(given_all, an_appointment(state=State.CANCELLED)) == (off,)


def test_values_are_those_of_the_session_in_japanese() -> None:
    session = an_appointment(join=join_details(meeting_id="84150297613", passcode="k4"))
    values = values_of(session, shipped("abashiri"), "佐藤 美咲")
    assert set(values) == set(Placeholder)
    assert values[Placeholder.DATE] == "令和8年11月24日（火）"
    assert (values[Placeholder.START], values[Placeholder.END]) == ("10時", "10時30分")
    assert (values[Placeholder.LOGIN], values[Placeholder.NO_SHOW]) == ("9時55分", "10")
    assert values[Placeholder.MEETING_ID] == "841 5029 7613"
    assert values[Placeholder.OFFICE_PHONE] == "0152-44-6287"
    assert values[Placeholder.EXPIRES] == values[Placeholder.COMPANY] == ""


def test_a_booking_that_lapses_at_midnight_waits_to_the_end_of_the_day_before() -> None:
    midnight = NOW.replace(hour=15)
    tentative = an_appointment(state=State.TENTATIVE, expires_at=midnight)
    values = values_of(tentative, shipped("nishinomiya"), "")
    assert values[Placeholder.EXPIRES] == "令和8年11月24日（火）中"
    at_noon = an_appointment(state=State.TENTATIVE, expires_at=NOW.replace(hour=3))
    assert values_of(at_noon, shipped("nishinomiya"), "")[Placeholder.EXPIRES] == "令和8年11月24日（火） 12時"


def test_a_name_stays_as_it_was_typed() -> None:
    name = "神\ufe00山 﨑 𠮷田"
    made = render(
        template("{氏名}"), values_of(an_appointment(client=a_client(name=name)), shipped("sasebo"), "")
    )
    assert isinstance(made, Notice)
    assert made.text == name


def test_an_id_is_read_in_its_groups_and_a_passcode_sign_by_sign() -> None:
    assert id_aloud("841502976") == "841（ハチ・ヨン・イチ）、502（ゴ・ゼロ・ニ）、976（キュウ・ナナ・ロク）"
    assert passcode_aloud("k4R-").split("\n") == [
        "  1文字目  k  小文字のケー（Kilo）",
        "  2文字目  4  数字のヨン",
        "  3文字目  R  大文字のアール（Romeo）",
        "  4文字目  -  ハイフン",
    ]
    assert id_aloud("") == passcode_aloud("") == ""


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P", "S")), max_size=20))
def test_every_sign_of_a_passcode_has_its_line(passcode: str) -> None:
    lines = [each.split("  ") for each in passcode_aloud(passcode).split("\n")] if passcode else []
    assert "".join(line[2] for line in lines) == passcode
    assert all(line[3] for line in lines)
