"""Forms that were begun: kept apart by form and person, replaced whole, forgotten when done."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.storage.store import DeskStore
from tests.builders import ME, NOW

HALF = KeptDraft(DraftForm.BOOKING, ME, NOW, {"name": "長崎 花子", "phones": "090", "is_new": True})


def test_the_latest_state_of_a_form_is_what_is_found(store: DeskStore) -> None:
    store.drafts.keep(HALF)
    later = replace(HALF, at=NOW + timedelta(seconds=1), content={"name": "長崎 花"})
    store.drafts.keep(later)
    assert store.drafts.find(DraftForm.BOOKING, ME) == later


def test_another_form_and_another_person_have_drafts_of_their_own(store: DeskStore) -> None:
    store.drafts.keep(HALF)
    assert store.drafts.find(DraftForm.ADDING, ME) is None
    assert store.drafts.find(DraftForm.BOOKING, "somebody else") is None
    other = replace(HALF, form=DraftForm.ADDING)
    store.drafts.keep(other)
    store.drafts.drop(DraftForm.BOOKING, ME)
    assert store.drafts.find(DraftForm.BOOKING, ME) is None
    assert store.drafts.find(DraftForm.ADDING, ME) == other


def test_a_draft_leaves_no_word_in_any_file_as_it_lies_on_the_disk(store: DeskStore, path: Path) -> None:
    store.drafts.keep(replace(HALF, content={"name": "HANAKO-OF-NAGASAKI"}))
    files = [each for each in path.parent.iterdir() if each.is_file()]
    assert path in files
    assert not any(b"HANAKO" in each.read_bytes() for each in files)


def test_nothing_typed_is_told_by_the_value_s_own_words() -> None:
    assert "長崎" not in repr(HALF)
