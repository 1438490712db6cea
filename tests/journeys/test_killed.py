"""P3 through the window: a tick that the screen showed is on the disk, although the program was killed."""

import signal
import subprocess
import sys
from datetime import datetime
from itertools import islice

import pytest

from counsellor_app.domain.appointment import State
from tests.builders import NOW
from tests.journeys.desk_run import DeskFile
from tests.journeys.people import a_session


@pytest.mark.parametrize("shown", [1, 17])
def test_what_the_screen_showed_as_written_survives_the_kill(desk_file: DeskFile, shown: int) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    desk_file.fill(session)
    command = [sys.executable, "-m", "tests.journeys.killed_desk", str(desk_file.path.parent)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        print(desk_file.key.secret, file=desk.stdin, flush=True)
        lines = list(islice(desk.stdout, shown))
        desk.kill()
        lines += desk.stdout
    assert desk.returncode == -signal.SIGKILL
    ticks = [datetime.fromisoformat(line.strip()) for line in lines]
    assert len(ticks) >= shown
    written = {failure.at for failure in desk_file.appointment(session).failures}
    assert set(ticks) <= written
    assert len(written - set(ticks)) <= 1, "at most the press under way"
