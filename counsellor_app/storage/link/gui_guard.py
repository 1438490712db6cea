"""No window waits for a network: what talks to the office refuses to do so in the thread that draws."""

import threading


class InGuiThreadError(RuntimeError):
    """A defect of the program, never of the network."""


def refuse_gui_thread() -> None:
    """Raises InGuiThreadError in the program's main thread, the one that draws."""
    if threading.current_thread() is threading.main_thread():
        raise InGuiThreadError
