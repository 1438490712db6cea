"""The reasons for the phone switch on their card, over a real desk file."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.commands import SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import USUAL, FailureReasons, NamedReason
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.reasons.card import ReasonsCard
from counsellor_app.ui.reasons.presenter import ReasonSources, ReasonsPresenter
from counsellor_app.ui.reasons.rows import OwnRow, UsualField
from tests.builders import ACTOR, NOW, STAFF, TODAY, a_command, an_appointment

ECHO = NamedReason(FailureReason.AUDIO_VIDEO, "音が途切れる", "1")


class Reasons:
    """The card over a store."""

    def __init__(self, store: DeskStore, qtbot: QtBot) -> None:
        self.store, self.qtbot, self.jobs = store, qtbot, Jobs()
        sources = ReasonSources(
            lambda: OfficeReasons(store),
            lambda: NOW,
            lambda _id: "佐藤 美咲",
            lambda: store.load_day(TODAY).staff,
        )
        self.presenter = ReasonsPresenter(sources, self.jobs, ACTOR)
        self.card = ReasonsCard(self.presenter)
        qtbot.addWidget(self.card)
        self.card.resize(560, 700)
        self.card.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            reached: list[None] = []
            self.jobs.submit(lambda: None, reached.append)
            self.qtbot.waitUntil(lambda reached=reached: bool(reached))  # type: ignore[misc]

    def type(self, row: UsualField | OwnRow, text: str) -> None:
        row.name.setText(text)
        row.name.textEdited.emit(text)
        self.settle()

    def keep(self) -> None:
        assert self.card.keep_button.isEnabled()
        self.card.keep_button.click()
        self.settle()

    def in_force(self) -> FailureReasons:
        versions = OfficeReasons(self.store).versions()
        return versions[-1].reasons if versions else USUAL


@pytest.fixture
def reasons(store: DeskStore, qtbot: QtBot) -> Iterator[Reasons]:
    made = Reasons(store, qtbot)
    yield made
    made.jobs.close()


def test_nothing_can_be_kept_or_taken_back_where_nothing_was_changed(reasons: Reasons) -> None:
    assert reasons.card._state.text() == "The six as delivered."
    assert not reasons.card.keep_button.isEnabled()
    assert reasons.card.put_away_button.isHidden()
    assert reasons.card.take_back_button.isHidden()
    assert [row.name.placeholderText() for row in reasons.card.usual][:2] == ["Cannot join", "Sound/video"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("あ" * 21, "is longer than 20 characters"),
        ("a\u202eb", "holds characters that cannot be seen"),
        ("切れた", "“切れた” stands there twice."),
    ],
)
def test_a_name_that_cannot_be_read_on_a_button_says_why(reasons: Reasons, typed: str, said: str) -> None:
    reasons.type(reasons.card.usual[2], "切れた")
    reasons.type(reasons.card.own[0], typed)
    assert said in reasons.card._fault.text()
    assert not reasons.card.keep_button.isEnabled()
    assert reasons.card._effects.isHidden()
    reasons.presenter.keep()
    reasons.settle()
    assert reasons.in_force() == USUAL


def test_what_it_does_is_said_before_it_is_kept(reasons: Reasons) -> None:
    session = reasons.store.add_appointment(an_appointment(), ACTOR, NOW)
    reasons.store.apply(a_command(SwitchToPhone, session, reason=FailureReason.DROPPED))
    reasons.type(reasons.card.usual[2], "切れた")
    reasons.type(reasons.card.usual[3], "当所の回線")
    assert reasons.card._effects.text().splitlines() == [
        "The button says “切れた” from now on, not “Cut off”. 1 record(s) keep(s) “Cut off”.",
        "The button says “当所の回線” from now on, not “Our own line”.",
    ]
    assert reasons.in_force() == USUAL
    reasons.keep()
    assert reasons.in_force().label(FailureReason.DROPPED) == "切れた"
    assert reasons.card._effects.isHidden()


def test_own_reasons_get_keys_of_their_own_and_keep_them(reasons: Reasons) -> None:
    card = reasons.card
    card.own[0].counts.setCurrentIndex(card.own[0].counts.findData(FailureReason.AUDIO_VIDEO))
    reasons.type(card.own[0], "音が途切れる")
    reasons.type(card.own[1], "本人の希望")
    reasons.keep()
    wish = NamedReason(FailureReason.OTHER, "本人の希望", "2")
    assert reasons.in_force().own == (ECHO, wish)
    reasons.type(card.own[0], "")
    reasons.keep()
    assert reasons.in_force() == FailureReasons(own=(wish,), retired=(ECHO,))
    assert card.own[0].name.text() == "本人の希望", "keys go up without a gap"
    assert card._retired.text() == "Retired: 音が途切れる"
    reasons.type(card.own[1], "通訳の都合")
    reasons.keep()
    assert [each.own for each in reasons.in_force().own] == ["2", "3"]


def test_a_change_is_taken_back_and_what_was_typed_put_away(reasons: Reasons) -> None:
    card = reasons.card
    reasons.type(card.usual[0], "つながらない")
    card.put_away_button.click()
    reasons.settle()
    assert card.usual[0].name.text() == ""
    reasons.type(card.usual[0], "つながらない")
    reasons.keep()
    assert "Version 1, kept by 佐藤 美咲" in card._state.text()
    card.take_back_button.click()
    reasons.settle()
    assert reasons.in_force() == USUAL
    assert card.usual[0].name.text() == ""
    assert "Version 2" in card._state.text()


def test_a_change_of_another_desk_in_between_is_not_overwritten(reasons: Reasons) -> None:
    reasons.type(reasons.card.usual[0], "つながらない")
    theirs = FailureReasons(own=(ECHO,))
    OfficeReasons(reasons.store).keep(theirs, 0, ACTOR, NOW)
    reasons.keep()
    assert reasons.in_force() == theirs
    assert not reasons.card._fault.isHidden()
    assert reasons.card.usual[0].name.text() == "つながらない", "what was typed stays"
    reasons.card.put_away_button.click()
    reasons.settle()
    assert reasons.card.own[0].name.text() == ECHO.label


def test_reasons_can_only_be_read_by_who_is_no_administrator(reasons: Reasons) -> None:
    reasons.store.put_staff(replace(STAFF[1], is_admin=True), ACTOR, NOW)
    reasons.presenter.load()
    reasons.settle()
    assert "田中 健一" in reasons.card.readers.text()
    assert not any(row.isEnabled() for row in (*reasons.card.usual, *reasons.card.own))
    reasons.presenter.type(FailureReasons((), (ECHO,), ()))
    reasons.settle()
    assert not reasons.card.keep_button.isEnabled()
    reasons.presenter.keep()
    reasons.settle()
    assert reasons.in_force() == USUAL
