"""What the telephone card and the record of the switch say."""

from dataclasses import dataclass

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.failure import ConnectionFailure, Finding, ProbeStep, Verdict
from counsellor_app.domain.failure_reasons import FailureReasons, NamedReason
from counsellor_app.domain.kind import WhoCalls
from counsellor_app.ui.moments import counting_up, hhmmss
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import call_word, called_word, phase_word, side_word, step_word


@dataclass(frozen=True, slots=True)
class PhoneFace:
    """Who calls whom, and the number large. ``others`` are the further numbers one may try."""

    title: str
    number: str
    e164: str
    others: tuple[tuple[str, str], ...]
    call_state: str


@dataclass(frozen=True, slots=True)
class FindingFace:
    """One line of the diagnosis: a sign, a word, and whether it is bad."""

    text: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class RecordFace:
    """切替の記録: what was written down about the switch; ``choices`` are what it may be corrected to."""

    reason: str
    side: str
    phase: str
    minutes_lost: str
    findings: tuple[FindingFace, ...]
    note: str
    is_corrected: bool
    choices: tuple[NamedReason, ...]


def phone_face(appointment: Appointment, *, masked: bool) -> PhoneFace:
    """The number to dial, or that the client will call, by the office's rule (S flyer, A flyer ③)."""
    phones = appointment.client.callable_phones
    first = phones[0] if phones else None
    others = tuple((each.label, shown_number(each.e164)) for each in phones[1:])
    failure = appointment.open_failure
    last_call = failure.calls[-1] if failure and failure.calls else None
    return PhoneFace(
        title=_title(appointment, has_number=first is not None),
        number="" if first is None else _masked(shown_number(first.e164), masked),
        e164="" if first is None or masked else first.e164,
        others=() if masked else others,
        call_state="" if last_call is None else f"{call_word(last_call.result)} {hhmmss(last_call.at)}",
    )


def _masked(number: str, masked: bool) -> str:
    return "•••-••••-••••" if masked else number


def _title(appointment: Appointment, *, has_number: bool) -> str:
    if not has_number:
        return translate("Phone", "No telephone number is known. Wait for the client's call.")
    if appointment.kind.who_calls is WhoCalls.CLIENT:
        return translate("Phone", "The client calls the office. If no call comes, dial:")
    return translate("Phone", "Please call this number")


def record_face(failure: ConnectionFailure, reasons: FailureReasons, *, probing: bool) -> RecordFace:
    """The record of the switch; ``probing`` while the diagnosis still runs."""
    account = failure.account
    since = counting_up(failure.at - failure.scheduled_start)
    phase = translate("Record", "{phase} ({time} after the scheduled start)").format(
        phase=phase_word(failure.phase), time=since
    )
    return RecordFace(
        reason=called_word(account),
        side=side_word(account.side),
        phase=phase if failure.at >= failure.scheduled_start else phase_word(failure.phase),
        minutes_lost=translate("Record", "%n minute(s) lost", None, failure.minutes_lost),
        findings=_findings(failure.diagnosis, probing=probing),
        note=account.note,
        is_corrected=len({(each.reason, each.own, each.side) for each in failure.accounts}) > 1,
        choices=reasons.choices,
    )


def _findings(found: tuple[Finding, ...], *, probing: bool) -> tuple[FindingFace, ...]:
    faces = [_finding(each) for each in found if each.verdict is not Verdict.NOT_CHECKED]
    if probing:
        faces.append(FindingFace(translate("Record", "… checking"), Verdict.NOT_CHECKED))
    elif not faces:
        faces.append(FindingFace(translate("Record", "not checked"), Verdict.NOT_CHECKED))
    return tuple(faces)


def _finding(finding: Finding) -> FindingFace:
    word = step_word(finding.step)
    if finding.verdict is Verdict.BAD:
        text = translate("Record", "✕ {what} fails").format(what=word)
    elif finding.milliseconds is not None and finding.step is not ProbeStep.LINE:
        text = translate("Record", "✓ {what} {ms} ms").format(what=word, ms=finding.milliseconds)
    else:
        text = translate("Record", "✓ {what}").format(what=word)
    return FindingFace(text, finding.verdict)
