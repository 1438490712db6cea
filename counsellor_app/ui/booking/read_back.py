"""The text that is read back to the caller: Japanese whatever the screen's language, for it is spoken."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.era import weekday_mark
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.rules.choices import Route, ToldBy
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.ui.phone_words import shown_number
from resources import resource

Sentences = Mapping[str, str]
_NOON = 12


@dataclass(frozen=True, slots=True, repr=False)
class Spoken:
    """What is read back; `tool` is the tool's name, `expires_at` None for a firm booking."""

    client: Client
    start: datetime
    end: datetime
    tool: str
    expires_at: datetime | None = None
    is_moved: bool = False


def load_sentences() -> Sentences:
    """The sentences as they ship."""
    text = resource("templates", "read_back.toml").read_text(encoding="utf-8")
    return {name: str(sentence) for name, sentence in tomllib.loads(text).items()}


def read_back(profile: RuleProfile, spoken: Spoken, sentences: Sentences) -> tuple[str, ...]:
    """The sentences that this booking needs, in the order in which they are said."""
    values = _values(profile, spoken)
    return tuple(sentences[name].format_map(values) for name in _names(profile, spoken))


def _names(profile: RuleProfile, spoken: Spoken) -> Iterator[str]:
    confirmation = profile.confirmation
    if spoken.is_moved:
        yield "moved"
    else:
        yield "booked" if spoken.tool else "booked_without_tool"
    if spoken.expires_at is not None:
        yield "tentative"
    if confirmation.route is Route.MY_PAGE_CONTACT and spoken.expires_at is not None:
        yield "my_page_contact"
    if confirmation.told_by is ToldBy.TOOL_MAIL and spoken.client.email:
        yield "tool_mail"
        if profile.mail_watch is not None:
            yield "mail_watch"
    if confirmation.route is Route.TOOL_LINK and confirmation.expires_minutes is not None:
        yield "tool_link"
    if profile.id_delivery is IdDelivery.PHONE_BEFORE_START and spoken.client.callable_phones:
        yield "phone_before_start"
    if profile.id_delivery is IdDelivery.MY_PAGE_MESSAGE:
        yield "my_page_message"
    yield "login"
    if profile.session.no_show_minutes is not None:
        yield "no_show"
    yield "room"


def _values(profile: RuleProfile, spoken: Spoken) -> dict[str, str]:
    client, session = spoken.client, profile.session
    phones = client.callable_phones
    return {
        "person": client.kana or client.name or client.company,
        "day": spoken_day(spoken.start),
        "begin": spoken_time(spoken.start),
        "end": spoken_time(spoken.end),
        "tool": spoken.tool,
        "kind": profile.label_ja,
        "email": client.email,
        "phone": shown_number(phones[0].e164) if phones else "",
        "expiry": "" if spoken.expires_at is None else _spoken_moment(spoken.expires_at),
        "watch_days": str(profile.mail_watch.business_days if profile.mail_watch else ""),
        "link_minutes": str(profile.confirmation.expires_minutes or ""),
        "login_minutes": str(session.login_lead_minutes),
        "no_show_minutes": str(session.no_show_minutes or ""),
    }


def spoken_day(moment: datetime) -> str:
    """11月26日 木曜日."""
    day = moment.astimezone(JAPAN).date()
    return f"{day.month}月{day.day}日 {weekday_mark(day)}曜日"  # i18n: data


def spoken_time(moment: datetime) -> str:
    """午前10時, 午後1時30分."""
    local = moment.astimezone(JAPAN)
    if (local.hour, local.minute) == (_NOON, 0):
        return "正午"  # i18n: data
    half = "午前" if local.hour < _NOON else "午後"  # i18n: data
    hour = local.hour % _NOON
    minutes = f"{local.minute}分" if local.minute else ""  # i18n: data
    return f"{half}{hour}時{minutes}"  # i18n: data


def _spoken_moment(moment: datetime) -> str:
    return f"{spoken_day(moment)} {spoken_time(moment)}"
