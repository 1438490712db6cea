"""運用規則 of one office: its kinds of consultation with all their rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.appointment import AttendantKind, Service
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.failure import FailurePhase
from counsellor_app.domain.kind import EndPolicy, IdDelivery, KindRules, WhoCalls
from counsellor_app.domain.rules.choices import AfterFallback, ConsentBasis
from counsellor_app.domain.rules.hours import Deadline, KindHours
from counsellor_app.domain.rules.parts import (
    CancelRule,
    Confirmation,
    Intake,
    Length,
    MailWatch,
    OfficeTerms,
    Question,
    ToolTerms,
)
from counsellor_app.domain.rules.rule import Rule, Source


@dataclass(frozen=True, slots=True)
class SessionRules:
    """What a session under way goes by. ``fallback_phases`` are those the document names: the switch to the
    telephone works in every phase all the same. ``no_show_minutes`` is None where there is no such rule;
    ``no_shows_shown_from`` is the count from which past no-shows are shown (shown, never enforced).
    """

    login_lead_minutes: int
    no_show_minutes: int | None
    no_shows_shown_from: int
    warning_minutes: tuple[int, ...]
    end_policy: EndPolicy
    fallback_phases: frozenset[FailurePhase]
    who_calls: WhoCalls
    after_fallback: AfterFallback


@dataclass(frozen=True, slots=True)
class RuleProfile:
    """The rules of one office for one kind of consultation, in one version.

    ``effective_from`` is None where the document bears no date: in force ever since. ``deadline``, ``cancel``
    and ``mail_watch`` are None where there is no such rule. ``in_principle`` names the rules that staff may
    override with a reason (原則として).
    """

    office: str
    key: str
    version: int
    effective_from: date | None
    label_ja: str
    label_en: str
    length: Length
    hours: KindHours
    slot_step_minutes: int
    buffer_minutes: int
    deadline: Deadline | None
    intake: Intake
    confirmation: Confirmation
    id_delivery: IdDelivery
    cancel: CancelRule | None
    mail_watch: MailWatch | None
    session: SessionRules
    eligibility: tuple[Question, ...]
    attendants: frozenset[AttendantKind]
    tools: tuple[ToolTerms, ...]
    terms: OfficeTerms
    consent: frozenset[ConsentBasis]
    sources: Mapping[Rule, Source]
    in_principle: frozenset[Rule]

    def article(self, rule: Rule) -> str:
        """The article that lays the rule down, empty where none does."""
        return self.sources[rule].article

    @property
    def services(self) -> frozenset[Service]:
        """The tools a session of this kind may run on."""
        return frozenset(tool.service for tool in self.tools)

    @property
    def office_must_phone(self) -> bool:
        """Whether the office itself rings the person, and so needs a number even where none is asked for."""
        by_phone = self.id_delivery is IdDelivery.PHONE_BEFORE_START
        return by_phone or self.session.who_calls is WhoCalls.OFFICE


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """All kinds of one office in one version. ``phone`` is None while the office has not given its number."""

    office: str
    name_ja: str
    name_en: str
    section: str
    phone: str | None
    version: int
    effective_from: date | None
    terms: OfficeTerms
    closed_days: frozenset[date]
    kinds: tuple[RuleProfile, ...]

    def kind(self, key: str) -> RuleProfile:
        """The rules of the kind with that key. Raises KeyError when the office has no such kind."""
        found = next((kind for kind in self.kinds if kind.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    @property
    def extra_days(self) -> frozenset[date]:
        """Days on which at least one kind opens although the office would be closed."""
        return frozenset(extra.on for kind in self.kinds for extra in kind.hours.extra_openings)


def office_calendar(office: OfficeProfile) -> OfficeCalendar:
    """The business days of the office, with its own closures and openings."""
    return OfficeCalendar(extra_closures=office.closed_days, extra_openings=office.extra_days)


def kind_rules(profile: RuleProfile) -> KindRules:
    """What a booked session carries with it, whatever the profile says later."""
    session = profile.session
    return KindRules(
        key=profile.key,
        label_ja=profile.label_ja,
        label_en=profile.label_en,
        minutes=profile.length.minutes,
        login_lead_minutes=session.login_lead_minutes,
        no_show_minutes=session.no_show_minutes,
        warning_minutes=session.warning_minutes,
        end_policy=session.end_policy,
        who_calls=session.who_calls,
        id_delivery=profile.id_delivery,
        profile_version=f"{profile.office}/{profile.key}/{profile.version}",
    )
