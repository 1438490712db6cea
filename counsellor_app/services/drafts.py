"""Forms that were begun: kept while they are filled in, offered again after a crash."""

from typing import TYPE_CHECKING

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store


class Drafts:
    """Blocking use cases for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def keep(self, draft: KeptDraft) -> None:
        """Keep the form as it stands."""
        self._store.drafts.keep(draft)

    def find(self, form: DraftForm, staff_id: str) -> KeptDraft | None:
        """What a member of staff had typed into the form, None for nothing."""
        return self._store.drafts.find(form, staff_id)

    def drop(self, form: DraftForm, staff_id: str) -> None:
        """Forget it: it was finished, or put away."""
        self._store.drafts.drop(form, staff_id)
