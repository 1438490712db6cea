"""Every fault, caution and refusal has its own sentence in both languages."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.invitation import Caution, Reason
from counsellor_app.domain.people.email_address import EmailProblem
from counsellor_app.domain.people.names import NameProblem
from counsellor_app.domain.people.phone import PhoneProblem
from counsellor_app.domain.people.seeker_number import SeekerNumberProblem
from counsellor_app.domain.typed_moments import MomentProblem
from counsellor_app.ui.adding.field_words import date_word, time_word
from counsellor_app.ui.adding.found import file_word
from counsellor_app.ui.adding.invitation_words import caution_word, reason_word
from counsellor_app.ui.adding.reader import FileFault
from counsellor_app.ui.fields.words import email_word, name_word, number_word, phone_word
from counsellor_app.ui.wording import install_language

WORDED: tuple[tuple[type[StrEnum], Callable[[Any], str]], ...] = (
    (Caution, caution_word),
    (Reason, reason_word),
    (FileFault, file_word),
    (MomentProblem, date_word),
    (NameProblem, name_word),
    (SeekerNumberProblem, number_word),
    (PhoneProblem, phone_word),
    (EmailProblem, email_word),
)


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[str]:
    install_language(qapp, request.param)
    yield request.param
    install_language(qapp, "en")


@pytest.mark.parametrize(("kind", "word"), WORDED, ids=lambda each: getattr(each, "__name__", ""))
def test_every_member_has_a_sentence_of_its_own(
    kind: type[StrEnum], word: Callable[[Any], str], language: str
) -> None:
    sentences = [word(each) for each in kind]
    assert len(set(sentences)) == len(sentences)
    is_japanese = [bool(re.search("[ぁ-ん]", each)) for each in sentences]
    assert all(is_japanese) if language == "ja" else not any(is_japanese)
    assert all(each.endswith((".", "?", "。", "）。")) for each in sentences)


def test_a_time_is_asked_for_in_another_way_than_it_is_refused(language: str) -> None:
    assert time_word(MomentProblem.EMPTY) != time_word(MomentProblem.UNREADABLE)
