"""From the command line to the event loop."""

import logging
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.desktop.policy import read_policy
from counsellor_app.desktop.secure_log import ProgramLog
from counsellor_app.desktop.single_instance import Claim, SingleInstance
from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.location import default_folder
from counsellor_app.storage.settings_file import read_settings, write_settings
from counsellor_app.ui.theme import STYLE_VARIABLE


def run(options: Options) -> int:
    """Run the window until it is closed; returns the exit code."""
    os.environ.setdefault(STYLE_VARIABLE, "Fusion")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("counsellor-app")
    app.setQuitOnLastWindowClosed(False)
    if options.demo:
        program = Program(options, KeptSettings(PcSettings(), write=lambda _settings: None), Path())
        program.start()
        return app.exec()
    folder = options.folder or default_folder()
    with suppress(OSError):  # the opening says on screen what is wrong with the folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    instance = SingleInstance(folder)
    if instance.claim() in (Claim.TOLD, Claim.SILENT):
        return ExitCode.ALREADY_OPEN
    log = ProgramLog(folder / "log")
    policy = read_policy()
    settings = KeptSettings(read_settings(folder), partial(write_settings, folder), policy)
    program = Program(options, settings, folder)
    instance.raised.connect(program.window.come_to_front)
    program.start()
    log.start()
    for key in policy.refused:
        logging.getLogger(__name__).warning("policy_value_refused key=%s", key)
    code = app.exec()
    instance.close()
    log.close()
    return code
