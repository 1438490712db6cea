"""What the office has not heard of: saved in a file for another desk of the office, or taken from one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.line.hand_over import HandOverFault, MistypedCode, SavedUnsent, TakenOver
from counsellor_app.domain.this_pc.desk_file import NotOpened

if TYPE_CHECKING:
    from counsellor_app.storage.link.local_desk import LocalDesk


class HandingOver:
    """Blocking, for a worker thread. Methods raise Problem when this PC's desk file cannot be used."""

    def __init__(self, desk: "LocalDesk", now: Callable[[], datetime]) -> None:
        self._desk = desk
        self._now = now

    def save(self, folder: Path) -> SavedUnsent | NotOpened | HandOverFault:
        """Make a file in the folder, with everything that waits. Here it goes on waiting as well."""
        from counsellor_app.domain.this_pc import recovery_code
        from counsellor_app.storage.desk_file.opening import not_opened
        from counsellor_app.storage.link.hand_over import HandOverError

        try:
            made = self._desk.hand_over.write(folder, self._now())
        except HandOverError as error:
            return error.fault
        except Exception as error:  # `not_opened` raises again what says nothing of a file
            return not_opened(error)
        return SavedUnsent(str(made.path), recovery_code.encode(made.key.secret), made.commands)

    def take(self, file: Path, code: str) -> TakenOver | MistypedCode | NotOpened | HandOverFault:
        """Tell from here what the file holds."""
        from counsellor_app.domain.this_pc import recovery_code
        from counsellor_app.storage.desk_file.connection import DeskKey
        from counsellor_app.storage.desk_file.opening import has_content, not_opened
        from counsellor_app.storage.link.hand_over import HandOverError

        if not has_content(file):
            return HandOverFault.NO_SUCH_FILE
        try:
            return self._desk.hand_over.take(file, DeskKey(recovery_code.decode(code)))
        except recovery_code.RecoveryCodeError as error:
            return MistypedCode(error.group)
        except HandOverError as error:
            return error.fault
        except Exception as error:
            return not_opened(error)
