"""Why something cannot be booked or cancelled, in one sentence with its article."""

from collections.abc import Iterable

from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle
from counsellor_app.domain.business_days import ClosedBecause
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import Channel, Item, Standing
from counsellor_app.ui.booking.words import channel_word, closed_word, item_word, standing_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate


def refusals_text(refusals: Iterable[BookingRefusal]) -> str:
    """All obstacles, a sentence each."""
    return " ".join(map(refusal_text, refusals))


def refusal_text(refusal: BookingRefusal) -> str:
    """One obstacle with the article that makes it."""
    sentence = _sentence(refusal)
    if not refusal.article:
        return sentence
    return translate("BookingRefusal", "{why} ({article})").format(why=sentence, article=refusal.article)


def _sentence(refusal: BookingRefusal) -> str:
    if refusal.obstacle is Obstacle.DEADLINE_PASSED:
        return _deadline(refusal)
    if refusal.obstacle is Obstacle.OUTSIDE_WINDOW and not refusal.details:
        return translate("BookingRefusal", "This kind has no hours on that day.")
    return _plain(refusal.obstacle).format(details=_details(refusal))


def _plain(obstacle: Obstacle) -> str:
    return {
        Obstacle.BLANKS: translate(
            "BookingRefusal",
            "The office's rules have blanks: nothing can be booked before they are filled ({details}).",
        ),
        Obstacle.STARTED: translate("BookingRefusal", "That time has passed."),
        Obstacle.DEADLINE_PASSED: "",
        Obstacle.OUTSIDE_WINDOW: translate("BookingRefusal", "Outside the hours of this kind: {details}."),
        Obstacle.CLOSED_DAY: translate("BookingRefusal", "No consultations on that day: {details}."),
        Obstacle.WRONG_LENGTH: translate("BookingRefusal", "A session of this kind takes {details} min."),
        Obstacle.HOLDS_TOO_LONG: translate("BookingRefusal", "A time can be held from now until {details}."),
        Obstacle.CHANNEL: translate("BookingRefusal", "Bookings of this kind are made {details}."),
        Obstacle.NOT_FOR_FIRST_BOOKING: translate("BookingRefusal", "A first booking is made {details}."),
        Obstacle.ITEM_MISSING: translate("BookingRefusal", "Still to be asked for: {details}."),
        Obstacle.NOT_ELIGIBLE: translate("BookingRefusal", "For the service one has to be: {details}."),
        Obstacle.NO_COUNSELLOR_FREE: translate("BookingRefusal", "No counsellor is free then."),
        Obstacle.NO_ROOM_FREE: translate("BookingRefusal", "No meeting room is free then."),
        Obstacle.CANCEL_CHANNEL: translate(
            "BookingRefusal", "A booking of this kind is cancelled {details}."
        ),
        Obstacle.CANCEL_TOO_LATE_FOR_CHANNEL: translate(
            "BookingRefusal", "On the day itself one cancels only {details}."
        ),
    }[obstacle]


def _deadline(refusal: BookingRefusal) -> str:
    if refusal.since is None:
        return translate("BookingRefusal", "Bookings close the day before.")
    since = refusal.since.astimezone(JAPAN)
    text = translate("BookingRefusal", "Bookings close the day before: since {date} {time}.")
    return text.format(date=long_date(since.date()), time=hhmm(since))


def _details(refusal: BookingRefusal) -> str:
    if refusal.obstacle is Obstacle.HOLDS_TOO_LONG and refusal.since is not None:
        latest = refusal.since.astimezone(JAPAN)
        return f"{long_date(latest.date())} {hhmm(latest)}"
    return translate("BookingRefusal", ", ").join(_detail(refusal, each) for each in refusal.details)


def _detail(refusal: BookingRefusal, detail: str) -> str:
    obstacle = refusal.obstacle
    if obstacle is Obstacle.CLOSED_DAY:
        return closed_word(ClosedBecause(detail))
    if obstacle is Obstacle.ITEM_MISSING:
        return item_word(Item(detail))
    if obstacle is Obstacle.NOT_ELIGIBLE:
        return standing_word(Standing(detail))
    if obstacle in _BY_CHANNEL:
        return channel_word(Channel(detail))
    return detail


_BY_CHANNEL = frozenset(
    {
        Obstacle.CHANNEL,
        Obstacle.NOT_FOR_FIRST_BOOKING,
        Obstacle.CANCEL_CHANNEL,
        Obstacle.CANCEL_TOO_LATE_FOR_CHANNEL,
    }
)
