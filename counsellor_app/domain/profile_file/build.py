"""From the tables of a checked file to values."""

from dataclasses import replace
from types import MappingProxyType

from counsellor_app.domain.profile_file.build_hours import hours_of
from counsellor_app.domain.profile_file.crosschecks import merged_words
from counsellor_app.domain.profile_file.office_model import KindTable, OfficeTable
from counsellor_app.domain.profile_file.parts_model import TermsTable
from counsellor_app.domain.rules.hours import Deadline
from counsellor_app.domain.rules.parts import (
    CancelRule,
    Confirmation,
    Intake,
    Length,
    MailWatch,
    OfficeTerms,
    Question,
    RefusalGround,
    ToolTerms,
)
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile, SessionRules
from counsellor_app.domain.rules.rule import Rule, Source


def build_office(table: OfficeTable) -> OfficeProfile:
    """The values of a file that has no fault."""
    return OfficeProfile(
        office=table.office,
        name_ja=table.name_ja,
        name_en=table.name_en,
        section=table.section,
        phone=table.phone,
        version=table.version,
        effective_from=table.effective_from,
        terms=_terms(table.terms),
        closed_days=frozenset(table.closed_days),
        kinds=tuple(_kind(table, key, kind) for key, kind in table.kinds.items()),
    )


def _kind(office: OfficeTable, key: str, kind: KindTable) -> RuleProfile:
    return RuleProfile(
        office=office.office,
        key=key,
        version=office.version,
        effective_from=office.effective_from,
        label_ja=kind.label_ja,
        label_en=kind.label_en,
        length=Length(kind.minutes, kind.fixed_length),
        hours=hours_of(kind.hours, office.closed_days),
        slot_step_minutes=kind.slot_step_minutes,
        buffer_minutes=kind.buffer_minutes,
        deadline=Deadline(**dict(kind.deadline)) if kind.deadline else None,
        intake=_intake(kind),
        confirmation=Confirmation(**dict(kind.confirmation)),
        id_delivery=kind.id_delivery,
        cancel=_cancel(kind),
        mail_watch=MailWatch(**dict(kind.mail_watch)) if kind.mail_watch else None,
        session=_session(kind),
        eligibility=tuple(Question(frozenset(each.any_of), each.article) for each in kind.eligibility),
        attendants=frozenset(office.attendants),
        tools=tuple(ToolTerms(**dict(tool)) for tool in office.tools),
        terms=_terms(office.terms),
        consent=frozenset(kind.consent),
        sources=_sources(office, kind),
        in_principle=frozenset(office.in_principle),
    )


def _terms(table: TermsTable) -> OfficeTerms:
    grounds = tuple(RefusalGround(each.ground, each.article) for each in table.grounds)
    first = OfficeTerms(table.title, table.version, table.effective, table.change, grounds, text=table.text)
    later = tuple(
        replace(
            first,
            title=each.title,
            version=each.version,
            effective=each.effective,
            announced=each.announced,
            text=each.text,
        )
        for each in table.later
    )
    return replace(first, later=later)


def _intake(kind: KindTable) -> Intake:
    items = MappingProxyType(dict(kind.items))
    return Intake(frozenset(kind.channels), items, frozenset(kind.from_second_booking), kind.calls_taken_by)


def _cancel(kind: KindTable) -> CancelRule | None:
    table = kind.cancel
    if table is None:
        return None
    return CancelRule(frozenset(table.usual), frozenset(table.late), table.late_from)


def _session(kind: KindTable) -> SessionRules:
    table, fallback = kind.session, kind.fallback
    return SessionRules(
        login_lead_minutes=table.login_lead_minutes,
        no_show_minutes=table.no_show_minutes,
        no_shows_shown_from=table.no_shows_shown_from,
        warning_minutes=tuple(table.warning_minutes),
        end_policy=table.end_policy,
        fallback_phases=frozenset(fallback.phases),
        who_calls=fallback.who_calls,
        after_fallback=fallback.clock,
    )


def _sources(office: OfficeTable, kind: KindTable) -> MappingProxyType[Rule, Source]:
    articles, reasons = merged_words(dict(office), dict(kind))
    return MappingProxyType({rule: Source(articles.get(rule, ""), reasons.get(rule)) for rule in Rule})
