"""Forms that were begun, in the store of record: one of each kind for each member of staff at each PC."""

from contextlib import AbstractContextManager

from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.schema.draft_tables import draft

_NOBODYS = ""


class DraftStore:
    """Blocking, for the worker thread. Every method raises Problem when the file cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, kept: KeptDraft) -> None:
        """Keep the form as it stands, in place of what was kept of it."""
        values = {
            "form": kept.form.value,
            "staff_id": kept.staff_id,
            "device": kept.device,
            "at": kept.at,
            "content": dict(kept.content),
        }
        with self._writing() as connection:
            connection.execute(delete(draft).where(_this(kept.form, kept.staff_id, kept.device)))
            connection.execute(insert(draft), values)

    def find(self, form: DraftForm, staff_id: str, device: str = "") -> KeptDraft | None:
        """What was kept of the form at that device, None for nothing."""
        this = _this(form, staff_id, device)
        with transaction(self._engine, writing=False) as connection:
            row = connection.execute(select(draft).where(this).order_by(draft.c.device.desc())).first()
        return None if row is None else KeptDraft(form, staff_id, row.at, row.content, device)

    def drop(self, form: DraftForm, staff_id: str, device: str = "") -> None:
        """Forget the form: it was finished, or put away."""
        with self._writing() as connection:
            connection.execute(delete(draft).where(_this(form, staff_id, device)))

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _this(form: DraftForm, staff_id: str, device: str) -> ColumnElement[bool]:
    """Of that device, or of none: from before there were devices, which the first who looks takes over."""
    return (
        (draft.c.form == form.value) & (draft.c.staff_id == staff_id) & draft.c.device.in_({device, _NOBODYS})
    )
