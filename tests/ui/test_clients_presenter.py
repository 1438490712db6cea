"""People's cards on a real desk file: found, corrected, refused, put together, each with its trail."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Attendant, AttendantKind, ClientKind, ClientPhone, State
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.rules.choices import Channel, ConsentBasis
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.clients.draft import PhoneDraft
from counsellor_app.ui.clients.faces import hit_row
from counsellor_app.ui.clients.joining import caution, joining_rows
from counsellor_app.ui.clients.presenter import Joining
from counsellor_app.ui.clients.refusing import RefusalField
from tests.builders import ACTOR, NOW, STAFF, TODAY, a_client, an_id, minutes
from tests.ui.clients_desk import HANAKO, TARO, ClientsDesk


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[ClientsDesk]:
    made = ClientsDesk(store, qtbot)
    yield made
    made.close()


@pytest.mark.parametrize("typed", ["高橋", "たかはし", "ﾊﾅｺ", "7654321"])
def test_a_person_is_found_by_kana_kanji_variant_and_number(desk: ClientsDesk, typed: str) -> None:
    assert desk.found(typed) == ["髙橋 花子"]


def test_a_person_is_found_by_any_part_of_a_telephone(desk: ClientsDesk) -> None:
    assert desk.found("0000-0001") == ["山田 太郎"]


def test_only_the_answer_to_the_last_words_is_shown(desk: ClientsDesk) -> None:
    for typed in ("た", "たか", "たかは", "やま"):
        desk.presenter.look_for(typed)
    desk.settle()
    assert [each.client.name for each in desk.presenter.finder.found] == ["山田 太郎"]


def test_a_hit_shows_two_identifiers_and_what_is_known(desk: ClientsDesk) -> None:
    desk.found("やまだ")
    row = hit_row(desk.presenter.finder.found[0], TODAY)
    assert (row.name, row.identifiers) == (
        "山田 太郎（ヤマダ タロウ）",
        "42020-1234567 · 090-0000-0001",
    )
    assert not row.is_refused


def test_a_card_shows_every_telephone_and_whether_it_may_be_called(desk: ClientsDesk) -> None:
    facts = dict(desk.open().facts)
    assert facts["Telephones"] == "携帯 090-0000-0001\n自宅 0956-00-0001 (not to be called)"
    assert facts["Seeker number"] == "42020-1234567"


def test_an_employer_shows_company_and_mail_of_the_my_page(desk: ClientsDesk) -> None:
    company = a_client(kind=ClientKind.EMPLOYER, company="見本株式会社", email="hr@example.jp")
    desk.store.put_client(company, ACTOR, NOW)
    facts = dict(desk.open(company).facts)
    assert facts["Company"] == "見本株式会社"
    assert facts["E-mail of the My Page"] == "hr@example.jp"
    assert "Seeker number" not in facts


def test_attendants_that_were_declared_stand_on_the_card(desk: ClientsDesk) -> None:
    desk.book(attendants=(Attendant(AttendantKind.CARER, "介護 花子"),))
    assert dict(desk.open().facts)["Attendants last declared"] == "Carer 介護 花子"


def test_a_correction_is_kept_with_its_trail_and_can_be_taken_back(desk: ClientsDesk) -> None:
    desk.open()
    assert desk.correct(name="山田 大郎", email="new@example.jp")
    assert desk.on_file() == replace(TARO, name="山田 大郎", email="new@example.jp")
    assert desk.trail()[0] == (
        "Card corrected | Name: 山田 太郎 → 山田 大郎 | E-mail: yamada@example.jp → new@example.jp"
    )
    assert "佐藤 美咲" in desk.face().changes[0].head
    desk.presenter.undo()
    desk.settle()
    assert desk.on_file() == TARO
    assert desk.trail()[0].startswith("Card corrected | Name: 山田 大郎 → 山田 太郎")


def test_a_name_is_kept_as_it_was_typed(desk: ClientsDesk) -> None:
    desk.open()
    typed = "神\ufa19 ｶﾅ"
    assert desk.correct(name=typed)
    assert desk.on_file().name == typed


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"name": " "}, "name"),
        ({"kana": "山田"}, "kana"),
        ({"number": "12"}, "number"),
        ({"email": "a"}, "email"),
    ],
)
def test_nothing_is_kept_while_a_field_is_wrong(desk: ClientsDesk, texts: dict[str, str], field: str) -> None:
    desk.open()
    assert not desk.correct(**texts)
    assert desk.on_file() == TARO
    draft = desk.presenter.draft
    assert draft is not None
    assert field in draft.left


def test_what_was_on_file_and_not_touched_stands_in_nobodys_way(desk: ClientsDesk) -> None:
    old = a_client(name="旧 台帳", number="1-2", email="no address", phones=(ClientPhone("+81900000"),))
    desk.store.put_client(old, ACTOR, NOW)
    desk.open(old)
    assert desk.correct(kana="キュウ ダイチョウ")
    assert desk.on_file(old) == replace(old, kana="キュウ ダイチョウ")


def test_telephones_are_added_labelled_barred_and_taken_away(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.edit()
    draft = desk.presenter.draft
    assert draft is not None
    draft = draft.with_phone(0, replace(draft.phones[0], may_call=False))
    draft = draft.with_phone(1, None).with_phone(1, PhoneDraft("０９０ 1234 5678", "勤務先"))
    desk.presenter.change(draft)
    assert desk.presenter.keep()
    desk.settle()
    assert desk.on_file().phones == (
        ClientPhone("+819000000001", "携帯", may_call=False),
        ClientPhone("+819012345678", "勤務先"),
    )


def test_a_telephone_that_is_none_is_not_kept(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.edit()
    draft = desk.presenter.draft
    assert draft is not None
    desk.presenter.change(draft.with_phone(2, PhoneDraft("110")))
    assert not desk.presenter.keep()
    assert 2 in (desk.presenter.draft or draft).left


def test_a_card_that_somebody_else_changed_is_not_overwritten(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.edit()
    draft = desk.presenter.draft
    assert draft is not None
    desk.presenter.change(replace(draft, kana="ヤマダ ダイロウ"))
    theirs = replace(TARO, email="theirs@example.jp")
    desk.store.put_client(theirs, ACTOR, NOW)
    desk.presenter.keep()
    desk.settle()
    assert desk.presenter.problem is ProblemCode.CHANGED_MEANWHILE
    assert desk.on_file() == theirs
    change = desk.presenter.overtaken
    assert change is not None
    assert STAFF[0].name in change.head
    assert "theirs@example.jp" in " ".join(change.details)
    after = desk.presenter.draft
    assert after is not None
    assert (after.kana, after.email) == ("ヤマダ ダイロウ", "theirs@example.jp"), "both are on the form"
    assert desk.presenter.keep()
    desk.settle()
    assert desk.on_file() == replace(theirs, kana="ヤマダ ダイロウ")
    assert desk.presenter.overtaken is None


def test_what_the_panel_says_of_a_person_is_asked_again_after_cards_were_put_together(
    desk: ClientsDesk,
) -> None:
    session = desk.book(HANAKO, start=NOW + timedelta(hours=2))
    desk.today.reload()
    desk.settle()
    desk.today.pick(session.id)
    desk.today.panel()
    desk.settle()
    before = desk.today.panel()
    assert before is not None
    desk.book(TARO, start=NOW - timedelta(days=3), state=State.DONE, started_at=NOW, ended_at=NOW)
    desk.presenter.kept.connect(desk.today.forget_people)
    desk.open(HANAKO)
    taro = desk.store.people.card(TARO.id, NOW).person
    desk.presenter.join(Joining(taro))
    desk.presenter.put_together()
    desk.settle()
    desk.today.panel()
    desk.settle()
    after = desk.today.panel()
    assert after is not None
    assert after.person != before.person


def test_what_is_typed_waits_while_another_card_is_looked_at(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.edit()
    draft = desk.presenter.draft
    assert draft is not None
    desk.presenter.change(replace(draft, kana="ヤマ"))
    desk.presenter.look_for("はなこ")
    desk.open(HANAKO)
    assert desk.typed_kana() is None
    desk.open()
    assert desk.typed_kana() == "ヤマ"


def test_no_shows_are_counted_with_and_without_contact(desk: ClientsDesk) -> None:
    first = desk.book(state=State.NO_SHOW, start=NOW - minutes(60 * 24))
    desk.book(state=State.NO_SHOW, start=NOW - minutes(60 * 48))
    face = desk.open()
    assert [each.text for each in face.chips] == ["0 session(s)", "2 no-show(s) without contact"]
    assert [each.asks_contact for each in face.sessions] == [True, True]
    desk.presenter.note_contact(first, Channel.PHONE)
    desk.settle()
    face = desk.face()
    assert [each.text for each in face.chips][1:] == [
        "1 no-show(s) without contact",
        "1 no-show(s) with contact",
    ]
    assert [each.asks_contact for each in face.sessions] == [False, True]
    assert "with contact" in face.sessions[0].title


def test_a_refusal_is_a_decision_with_ground_article_term_and_words(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.refuse()
    draft = desk.presenter.refusing
    assert draft is not None
    assert not desk.presenter.decide(), "ground and words are missing"
    assert set((desk.presenter.refusing or draft).left) == set(RefusalField)
    desk.presenter.change_refusal(replace(draft, ground="abuse", last="12/24", note="窓口で暴言"))
    assert desk.presenter.decide()
    desk.settle()
    (refusal,) = desk.store.people.card(TARO.id, NOW).person.refusals
    assert (refusal.first, refusal.last, refusal.decided_by) == (TODAY, date(2026, 12, 24), "sato")
    assert refusal.article, "where the ground is written"
    line = desk.face().refusals[0]
    assert line.holds
    assert line.can_lift
    assert "窓口で暴言" in line.details
    assert desk.trail()[0].startswith("Future use refused: abuse")


def test_a_refusal_is_lifted_with_a_reason_and_stays_on_file(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.refuse()
    draft = desk.presenter.refusing
    assert draft is not None
    desk.presenter.change_refusal(replace(draft, ground="threats", note="脅迫"))
    desk.presenter.decide()
    desk.settle()
    desk.presenter.refuse(lifts=desk.face().refusals[0].refusal)
    assert not desk.presenter.decide(), "the reason is missing"
    lifting = desk.presenter.refusing
    assert lifting is not None
    desk.presenter.change_refusal(replace(lifting, note="謝罪があった"))
    assert desk.presenter.decide()
    desk.settle()
    line = desk.face().refusals[0]
    assert not line.holds
    assert not line.can_lift
    assert "脅迫\n謝罪があった" in line.details
    assert "Lifted by 佐藤 美咲 on Tue 24 Nov 2026" in line.details
    assert desk.trail()[0].startswith("Refusal lifted: threats")


def test_a_term_that_ends_before_it_begins_is_no_term(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.refuse()
    draft = desk.presenter.refusing
    assert draft is not None
    wrong = replace(draft, ground="threats", note="x", first="2026-12-10", last="2026-12-09")
    desk.presenter.change_refusal(wrong)
    assert not desk.presenter.decide()
    assert not desk.store.people.card(TARO.id, NOW).person.refusals


def test_an_office_without_rules_names_no_grounds(desk: ClientsDesk) -> None:
    desk.office = None
    desk.open()
    assert desk.presenter.grounds == ()


def test_consents_show_version_basis_and_who_took_them_down(desk: ClientsDesk) -> None:
    consent = Consent(an_id(), "利用規約", "令和5年9月19日", ConsentBasis.ON_SCREEN, NOW, "tanaka")
    desk.store.people.accept(TARO.id, (consent,), ACTOR, NOW)
    assert desk.open().consents == (
        (
            "利用規約 (version 令和5年9月19日)",
            "on screen before the start, Tue 24 Nov 2026, taken down by 田中 健一",
        ),
    )


def test_two_cards_stand_side_by_side_then_are_one_and_can_be_parted(desk: ClientsDesk) -> None:
    other = a_client(name="山田　太朗", kana="", number="", email="taro@example.com")
    desk.store.put_client(other, ACTOR, NOW)
    session = desk.book(client=other)
    desk.open()
    desk.presenter.join(Joining())
    desk.presenter.others.look_for("山田")
    desk.settle()
    (candidate,) = desk.presenter.candidates()
    assert candidate.client == other
    desk.presenter.join(Joining(candidate))
    pair = desk.presenter.pair()
    assert pair is not None
    rows = {each.name: each for each in joining_rows(*pair)}
    assert (rows["Name"].kept, rows["Name"].dropped, rows["Name"].after) == (
        "山田 太郎",
        "山田　太朗",
        "山田 太郎",
    )
    assert rows["E-mail"].after == "yamada@example.jp"
    desk.presenter.put_together()
    desk.settle()
    assert [each.session.id for each in desk.face().sessions] == [session.id]
    assert desk.found("太朗") == []
    desk.open()
    merge = desk.face().changes[0].merge
    assert merge is not None
    desk.presenter.part(merge)
    desk.settle()
    assert desk.face().sessions == ()
    assert desk.on_file(other) == other
    assert all(each.merge is None for each in desk.face().changes), "it is parted already"


def test_the_other_card_can_be_the_one_that_stays(desk: ClientsDesk) -> None:
    desk.open()
    desk.presenter.join(Joining())
    desk.presenter.others.look_for("花子")
    desk.settle()
    desk.presenter.join(Joining(desk.presenter.candidates()[0]))
    desk.presenter.swap()
    desk.presenter.put_together()
    desk.settle()
    assert desk.face().client.id == HANAKO.id
    assert desk.face().client.email == TARO.email, "what the kept card lacks comes from the other one"
    assert {each.e164 for each in desk.face().client.phones} == {each.e164 for each in TARO.phones}
    desk.presenter.undo()
    desk.settle()
    assert desk.on_file(HANAKO) == HANAKO


def test_a_session_is_opened_in_the_panel(desk: ClientsDesk) -> None:
    session = desk.book(start=NOW + minutes(60 * 24))
    face = desk.open()
    desk.presenter.show_session(face.sessions[0].session)
    desk.settle()
    shown = desk.today.shown
    assert shown is not None
    assert shown.id == session.id


def test_a_card_that_is_gone_is_told(desk: ClientsDesk) -> None:
    desk.presenter.open(an_id())
    desk.settle()
    assert desk.presenter.problem is ProblemCode.NOT_FOUND


def test_two_people_are_not_taken_for_one_unwarned(desk: ClientsDesk) -> None:
    desk.open()
    taro = desk.store.people.card(TARO.id, NOW).person
    hanako = desk.store.people.card(HANAKO.id, NOW).person
    assert caution(taro, hanako) == "The seeker numbers differ: these are probably two people."
    stranger = replace(hanako, client=replace(HANAKO, number=""))
    assert "ask the person" in caution(taro, stranger)
    same = replace(hanako, client=replace(HANAKO, number="", phones=TARO.phones))
    assert caution(taro, same) == ""
