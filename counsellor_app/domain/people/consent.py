"""同意: who accepted which version of which terms, when, and by what act."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.rules.choices import ConsentBasis, ToolConsent
from counsellor_app.domain.rules.parts import OfficeTerms
from counsellor_app.domain.rules.profile import RuleProfile


@dataclass(frozen=True, slots=True)
class Consent:
    """One acceptance. ``terms`` is the title of the text, ``version`` its version, "" for a tool's own terms.

    ``staff_id`` took it down; ``appointment_id`` is the booking at which it was given, None for none.
    """

    id: UUID
    terms: str
    version: str
    basis: ConsentBasis
    at: datetime
    staff_id: str
    appointment_id: UUID | None = None


def terms_accepted(
    profile: RuleProfile, basis: ConsentBasis, service: Service | None, *, tool_asked: bool, on: date
) -> tuple[tuple[str, str], ...]:
    """Title and version of everything that is accepted by the act: the office's terms as they apply to a
    session on that day in Japan, and the tool's own.

    A tool's terms that have to be asked for (A) count only when they were (``tool_asked``); those deemed
    accepted by applying (S 4, N 4) come with the office's. Raises ValueError for an act that the office's
    rules do not know.
    """
    if basis not in profile.consent and basis is not ConsentBasis.BY_USE_AFTER_CHANGE:
        raise ValueError("basis")
    tools = tuple(
        (tool.terms, "")
        for tool in profile.tools
        if tool.service is service and (tool_asked or tool.consent is ToolConsent.DEEMED_BY_APPLYING)
    )
    terms = profile.terms.on(on)
    return ((terms.title, terms.version), *tools)


def has_accepted(consents: Iterable[Consent], title: str, version: str) -> bool:
    """Whether that text was accepted in that version, by whatever act; a tool's own terms have none."""
    return any((each.terms, each.version) == (title, version) for each in consents)


def has_answered(profile: RuleProfile, consents: Iterable[Consent]) -> bool:
    """Whether the office's terms were accepted in any version: use after a change accepts that too (A 11)."""
    titles = {each.title for each in profile.terms.versions}
    return any(each.terms in titles for each in consents)


def terms_to_accept(profile: RuleProfile, consents: Iterable[Consent], on: date) -> OfficeTerms | None:
    """The terms that must be accepted on screen before a session on that day may start; None if none.

    Only where the rules ask for it (S 6の3(2), employers): elsewhere applying, or using, is accepting.
    """
    terms = profile.terms.on(on)
    if ConsentBasis.ON_SCREEN not in profile.consent or (terms.effective or date.min) > on:
        return None
    return None if has_accepted(consents, terms.title, terms.version) else terms
