"""From the command line to the event loop."""

import sys

from PySide6.QtWidgets import QApplication

from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.domain.pc_settings import PcSettings
from counsellor_app.storage.location import default_folder
from counsellor_app.storage.settings_file import read_settings, write_settings


def run(options: Options) -> int:
    """Run the window until it is closed; returns the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("counsellor-app")
    app.setQuitOnLastWindowClosed(False)
    if options.demo:
        program = Program(options, PcSettings(), keep=lambda _settings: None)
    else:
        folder = options.folder or default_folder()
        settings = read_settings(folder)
        program = Program(options, settings, keep=lambda changed: write_settings(folder, changed))
    program.start()
    code = app.exec()
    del program
    return code
