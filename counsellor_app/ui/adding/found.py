"""What was found in an invitation, as the page says it. Loads the reader of invitations."""

from urllib.parse import urlsplit

from counsellor_app.domain.appointment import JoinDetails, Service
from counsellor_app.domain.invitation import Invitation, Outcome
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.speech.read_aloud import grouped_id
from counsellor_app.ui.adding.faces import FoundFace
from counsellor_app.ui.adding.invitation_words import caution_word, reason_word
from counsellor_app.ui.adding.reader import FileFault
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import service_word

DOTS = "●●●●●●"


def found_face(result: Invitation | FileFault, source: str, *, shows_passcode: bool) -> FoundFace:
    """`source` names the file that was read, empty for a pasted text. Of a refused text only the why."""
    if isinstance(result, FileFault):
        return FoundFace(file_word(result), Tone.DANGER, source=source)
    if result.outcome is Outcome.REJECT:
        verdict = translate("Adding", "Refused; nothing of it is used. {why}").format(
            why=reason_word(result.reason) if result.reason else ""
        )
        return FoundFace(verdict.strip(), Tone.DANGER, cautions=_cautions(result), source=source)
    if result.outcome is Outcome.NONE:
        verdict = translate(
            "Adding", "No meeting was found in it. Paste the whole invitation, or go on without one."
        )
        return FoundFace(verdict, Tone.WARNING, facts=_when(result), source=source)
    passcode = (result.passcode if shows_passcode else DOTS) if result.passcode else ""
    return FoundFace(
        verdict=_verdict(result),
        tone=Tone.WARNING if result.warnings else Tone.SUCCESS,
        facts=(*_tool(result), *_when(result)),
        passcode=passcode or "",
        is_passcode_shown=shows_passcode,
        cautions=_cautions(result),
        source=source,
    )


def file_word(fault: FileFault) -> str:
    """Why a file was not read, and what to do."""
    return {
        FileFault.OTHER_KIND: translate(
            "Adding",
            "This kind of file is not read. Drop a .txt, .html, .eml or .ics file, or paste the text itself.",
        ),
        FileFault.UNREADABLE: translate(
            "Adding", "The file cannot be opened. Close it in other programs, or paste the text itself."
        ),
    }[fault]


def join_of(result: Invitation | FileFault | None) -> JoinDetails | None:
    """What a session keeps of it; None where nothing may be kept."""
    if not isinstance(result, Invitation) or result.outcome not in (Outcome.ACCEPT, Outcome.PARTIAL):
        return None
    return JoinDetails(
        service=Service(result.service.value) if result.service else Service.OTHER,
        url=result.join_url or "",
        meeting_id=result.meeting_id or "",
        passcode=result.passcode or "",
    )


def _verdict(result: Invitation) -> str:
    if result.outcome is Outcome.PARTIAL:
        return translate("Adding", "An invitation without a usable link")
    return translate("Adding", "An invitation with a link that may be opened")


def _tool(result: Invitation) -> tuple[tuple[str, str], ...]:
    facts: list[tuple[str, str]] = []
    if result.service:
        facts.append((translate("Adding", "Tool"), service_word(Service(result.service.value))))
    if result.join_url:
        facts.append((translate("Adding", "Site"), urlsplit(result.join_url).hostname or ""))
    if result.meeting_id:
        facts.append((translate("Adding", "Meeting ID"), grouped_id(result.meeting_id)))
    return tuple(facts)


def _when(result: Invitation) -> tuple[tuple[str, str], ...]:
    if result.start is None:
        return ()
    same_day = result.end is not None and japan_date(result.end) == japan_date(result.start)
    clock = span(result.start, result.end) if result.end and same_day else hhmm(result.start)
    return ((translate("Adding", "Time in it"), f"{long_date(japan_date(result.start))} {clock}"),)


def _cautions(result: Invitation) -> tuple[str, ...]:
    return tuple(caution_word(each) for each in result.warnings)
