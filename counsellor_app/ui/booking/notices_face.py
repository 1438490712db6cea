"""What the booking page says beside the form, each with its way on."""

from collections.abc import Iterator
from datetime import datetime

from counsellor_app.domain.appointment import Appointment, Pending, State
from counsellor_app.domain.booking.free_times import Known, SlotTime
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.kept_draft import KeptDraft
from counsellor_app.ui.booking.face import Deed
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.when.grid_face import UNCHECKED
from counsellor_app.ui.booking.when.series_face import outcome_text
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.faces import Notice, Option
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


def notices(draft: Draft, standing: Standing) -> Iterator[Notice]:
    """What was done, what went wrong, and what waits for an answer."""
    if standing.is_wish:
        yield Notice(_away_text(standing), Tone.WARNING)
    if standing.begun is not None:
        yield _begun_notice(standing.begun)
    if standing.booked is not None and not draft.has_person:
        show = Option(translate("Booking", "Show it in the calendar"), Deed.SHOW_BOOKED)
        start = standing.booked.start.astimezone(JAPAN)
        text = translate("Booking", "Booked: {date} {time}.")
        text = text.format(date=long_date(start.date()), time=hhmm(start))
        if standing.booked.pending is not None:
            text = wish_text(standing.booked)
        if standing.series:
            text = _series_text(standing)
        tone = Tone.SUCCESS if standing.booked.pending is None else Tone.WARNING
        yield Notice(text, tone, (show,))
    if standing.changed is not None:
        yield _changed_notice(standing.changed, standing.also_changed)
    if standing.told:
        yield Notice(standing.told, Tone.WARNING)
    if standing.cleared is not None:
        undo = Option(translate("Booking", "Bring it back"), Deed.UNDO)
        text = translate("Booking", "What was typed before is kept.")
        yield Notice(text, Tone.NEUTRAL, (undo,))
    if standing.card is not None:
        take = Option(translate("Booking", "Show the change"), Deed.TAKE_CARD)
        text = translate("Booking", "Another desk has just changed this person's card.")
        yield Notice(text, Tone.KEY, (take,))
    if standing.nearest is not None:
        yield _taken_notice(standing.nearest)
    if standing.problem is not None:
        again = Option(translate("Booking", "Book again"), Deed.TRY_AGAIN)
        text = translate("Booking", "Not booked; everything typed is kept. {why}")
        yield Notice(text.format(why=problem_word(standing.problem)), Tone.DANGER, (again,))


def _series_text(standing: Standing) -> str:
    """How many of the dates are booked, and what became of each."""
    booked = sum(each.start is not None for each in standing.series)
    is_wish = standing.booked is not None and standing.booked.pending is not None
    if is_wish:
        head = translate(
            "Booking", "Taken down, not sent: %n session(s). The office is asked later.", None, booked
        )
    else:
        head = translate("Booking", "Booked: %n session(s) of the series.", None, booked)
    return f"{head}\n{outcome_text(standing.series)}"


def _away_text(standing: Standing) -> str:
    """What reception can do while the office is away, and by what the free times were told."""
    text = translate(
        "Booking",
        "The office's records cannot be reached. What you finish now is taken down provisionally and asked "
        "for by itself later: tell the caller that the result comes by telephone.",
    )
    if all(each.known is Known.COPY for each in standing.days):
        return text
    more = translate(
        "Booking", "Days marked {mark} go by the rules only: others may have those times already."
    ).format(mark=UNCHECKED)
    return f"{text} {more}"


def wish_text(session: Appointment) -> str:
    """What was taken down, to be asked of the office later."""
    start = session.start.astimezone(JAPAN)
    text = {
        Pending.BOOK: translate("Booking", "Taken down, not sent: {date} {time}. The office is asked later."),
        Pending.MOVE: translate(
            "Booking", "The move of {date} {time} is taken down, not sent. The booking stays until then."
        ),
        Pending.CANCEL: translate(
            "Booking", "The cancellation of {date} {time} is taken down, not sent. It stands until then."
        ),
    }[session.pending or Pending.BOOK]
    return text.format(date=long_date(start.date()), time=hhmm(start))


def _begun_notice(begun: KeptDraft) -> Notice:
    at = begun.at.astimezone(JAPAN)
    restore = Option(translate("Booking", "Go on with it"), Deed.RESTORE)
    discard = Option(translate("Booking", "Discard it"), Deed.DISCARD)
    text = translate("Booking", "A booking was begun on {date} at {time} and not finished.")
    return Notice(text.format(date=long_date(at.date()), time=hhmm(at)), Tone.NEUTRAL, (restore, discard))


def _changed_notice(changed: Appointment, also: int) -> Notice:
    start = changed.start.astimezone(JAPAN)
    at = f"{long_date(start.date())} {hhmm(start)}"
    show = Option(translate("Booking", "Show it in the calendar"), Deed.SHOW_BOOKED)
    if changed.pending is not None:
        return Notice(wish_text(changed), Tone.WARNING, (show,))
    if changed.undo is None:
        return Notice(translate("Booking", "As it was before: {at}.").format(at=at), Tone.SUCCESS, (show,))
    undo = Option(translate("Booking", "Undo"), Deed.UNDO_CHANGE, keys="Ctrl+Z")
    if changed.state is State.CANCELLED:
        text = translate("Booking", "The booking of {at} is cancelled.")
        if also:
            more = translate("Booking", "And %n more session(s) of the series.", None, also)
            text = f"{text} {more}"
    else:
        text = translate("Booking", "The booking is now on {at}.")
    return Notice(text.format(at=at), Tone.SUCCESS, (show, undo))


def _taken_notice(nearest: tuple[SlotTime, ...]) -> Notice:
    if not nearest:
        text = translate("Booking", "That time is no longer free, and nothing near it is.")
        return Notice(text, Tone.WARNING)
    options = tuple(
        Option(f"{_short(each.start)} {hhmm(each.start)}", Deed.TAKE_TIME, each) for each in nearest
    )
    text = translate("Booking", "That time is no longer free. Everything typed is kept. Free nearby:")
    return Notice(text, Tone.WARNING, options)


def _short(moment: datetime) -> str:
    day = moment.astimezone(JAPAN).date()
    return f"{day.month}/{day.day}"
