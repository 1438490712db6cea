"""A half-typed booking outlives the program that was killed, and the next run goes on with it."""

import signal
import subprocess
import sys

from pytestqt.qtbot import QtBot

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from tests.builders import ME
from tests.journeys.bookings import OfficeFile, Typist, booking_page
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile
from tests.journeys.hand import click, press, type_text
from tests.journeys.people import a_session, at


def kept(file: DeskFile) -> KeptDraft | None:
    with file.opened() as store:
        return store.drafts.find(DraftForm.BOOKING, ME)


def test_what_was_typed_is_offered_after_the_kill_and_comes_back(
    sit: Sit, desk_file: DeskFile, qtbot: QtBot
) -> None:
    file = OfficeFile(desk_file.path, desk_file.key)
    file.fill()
    command = [sys.executable, "-m", "tests.journeys.typing_desk", str(file.path.parent)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        try:
            print(file.key.secret, file=desk.stdin, flush=True)
            assert desk.stdout.readline() == "typed\n"
            qtbot.waitUntil(lambda: "花子" in str(kept(file) and kept(file).content))  # type: ignore[union-attr]
        finally:
            desk.kill()
    assert desk.returncode == -signal.SIGKILL
    typist = Typist(sit(at=70, file=file))
    click("To the booking")
    typist.run.settle()
    click("Go on with it")
    typist.run.settle()
    draft = booking_page(typist.run)._presenter.draft
    assert (draft.is_new, draft.name, draft.kana) == (True, "長崎 花子", "ナガサキ ハナコ")
    click("Clear the form")
    typist.run.close()
    assert kept(file) is None


def test_the_program_ends_in_peace_with_a_name_being_typed(sit: Sit, desk_file: DeskFile) -> None:
    """A field that is left only by the end of the window asked the worker, which was gone by then."""
    file = OfficeFile(desk_file.path, desk_file.key)
    file.fill()
    typist = Typist(sit(at=60, file=file))
    press("Ctrl+B")
    typist.run.settle()
    type_text("長崎 花子")
    typist.run.settle()
    press("Return")
    typist.run.settle()
    typist.run.close()
    found = kept(file)
    assert found is not None
    assert "長崎" in str(found.content)


def test_the_program_ends_in_peace_with_another_session_just_picked(sit: Sit) -> None:
    """What was to be shown of the person asked the worker, which was gone by then."""
    other = a_session(1, at("14:00"))
    run = sit(a_session(0), other, at=65)
    run.desk.presenter.pick(other.id)
    run.close_at_once()
