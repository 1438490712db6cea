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


def test_who_sits_at_two_pcs_has_a_form_at_each(store: DeskStore) -> None:
    here, there = replace(HALF, device="here"), replace(HALF, device="there", content={"name": "別の人"})
    store.drafts.keep(here)
    store.drafts.keep(there)
    assert store.drafts.find(DraftForm.BOOKING, ME, "here") == here
    store.drafts.drop(DraftForm.BOOKING, ME, "here")
    assert store.drafts.find(DraftForm.BOOKING, ME, "here") is None
    assert store.drafts.find(DraftForm.BOOKING, ME, "there") == there


def test_a_form_of_before_there_were_devices_is_taken_over_once(store: DeskStore) -> None:
    store.drafts.keep(HALF)
    found = store.drafts.find(DraftForm.BOOKING, ME, "here")
    assert found == replace(HALF, device="here")
    store.drafts.keep(replace(HALF, device="here", content={"name": "長崎 花"}))
    assert store.drafts.find(DraftForm.BOOKING, ME, "there") is None
