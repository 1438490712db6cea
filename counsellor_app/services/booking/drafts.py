"""Forms that were begun: kept while they are filled in, offered again after a crash."""

from dataclasses import replace
from typing import TYPE_CHECKING

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store


class Drafts:
    """Blocking use cases for a worker thread. Every method raises Problem when the store cannot do it.

    Who sits at two PCs has a form at each: `device` is this one, empty where there is only one.
    """

    def __init__(self, store: "Store", device: str = "") -> None:
        self._store = store
        self._device = device

    def keep(self, draft: KeptDraft) -> None:
        """Keep the form as it stands."""
        self._store.drafts.keep(replace(draft, device=self._device))

    def find(self, form: DraftForm, staff_id: str) -> KeptDraft | None:
        """What a member of staff had typed into the form here, None for nothing."""
        return self._store.drafts.find(form, staff_id, self._device)

    def drop(self, form: DraftForm, staff_id: str) -> None:
        """Forget it: it was finished, or put away."""
        self._store.drafts.drop(form, staff_id, self._device)
