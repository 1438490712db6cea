"""A week as a timeline: a column for each day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Hours
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.calendar.day_face import closed_spans, shown_hours
from counsellor_app.ui.calendar.held_marks import held_marks
from counsellor_app.ui.calendar.kept_blocks import Blocks, blocks_of, valid_until
from counsellor_app.ui.calendar.timeline_face import ColumnFace, TimelineFace, Viewer
from counsellor_app.ui.wording import translate

DAYS = 7


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from ``first`` on with their sessions (ordered by start) and opening windows.

    ``viewer`` is for whom; ``only_mine`` leaves out the sessions of others.
    """

    first: date
    appointments: tuple[Appointment, ...]
    hours: tuple[Hours, ...]
    viewer: Viewer
    only_mine: bool = True

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return tuple(self.first + timedelta(days=each) for each in range(DAYS))

    @property
    def shown(self) -> tuple[Appointment, ...]:
        """The sessions to be drawn."""
        days = set(self.days)
        return tuple(
            each
            for each in self.appointments
            if japan_date(each.start) in days and (each.counsellor_id == self.viewer.me or not self.only_mine)
        )

    def held_against(self, booked: tuple[Appointment, ...]) -> tuple[str | None, tuple[Appointment, ...]]:
        """Whose times on the forms of others count here, and what takes them: mine, or everybody's."""
        return (self.viewer.me, booked) if self.only_mine else (None, ())


def week_face(week: Week, now: datetime, blocks: Blocks = blocks_of) -> TimelineFace:
    """What the week's timeline shows at ``now`` (aware)."""
    sessions, viewer = week.shown, week.viewer
    hours = shown_hours(week.days, sessions, week.hours)
    today = japan_date(now)
    by_day = [tuple(each for each in sessions if japan_date(each.start) == day) for day in week.days]
    return TimelineFace(
        columns=tuple(
            ColumnFace(day_title(day), day == today, closed_spans(day, week.hours, hours), day == today)
            for day in week.days
        ),
        shown=hours,
        blocks=blocks(by_day, now, viewer),
        valid_until=valid_until(sessions, now),
        held=tuple(
            mark
            for index, (day, booked) in enumerate(zip(week.days, by_day, strict=True))
            for mark in held_marks(index, day, viewer.colleagues, *week.held_against(booked))
        ),
    )


def day_title(day: date) -> str:
    """A day and its weekday, short: 11/24（火）."""
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return translate("WeekView", "{weekday} {month}/{day}").format(
        weekday=weekday, month=day.month, day=day.day
    )
