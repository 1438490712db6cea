"""The record of a switch calls itself corrected when the cause was, not when a note was added."""

from dataclasses import replace

from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import USUAL
from counsellor_app.ui.today.faces.fallback import record_face
from tests.builders import a_failure


def test_a_note_is_no_correction_of_the_cause() -> None:
    first = a_failure().accounts[0]
    noted = replace(first, note="先方のWi-Fi")
    changed = replace(noted, reason=FailureReason.AUDIO_VIDEO)
    assert not record_face(a_failure(accounts=(first, noted)), USUAL, probing=False).is_corrected
    assert record_face(a_failure(accounts=(first, noted, changed)), USUAL, probing=False).is_corrected
    assert record_face(a_failure(accounts=(first, changed, first)), USUAL, probing=False).is_corrected
