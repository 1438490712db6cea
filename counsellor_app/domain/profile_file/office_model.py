"""The whole of a profile file, and one kind in it."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from counsellor_app.domain.appointment import AttendantKind
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.profile_file.hours_model import DeadlineTable, HoursTable, MailWatchTable
from counsellor_app.domain.profile_file.parts_model import (
    CancelTable,
    ChannelWord,
    ConfirmationTable,
    FallbackTable,
    QuestionTable,
    SessionTable,
    TermsTable,
    ToolTable,
)
from counsellor_app.domain.profile_file.table import OFFICE_KEY, WORD, Table, Text, nonsense
from counsellor_app.domain.rules.choices import Asked, CallsTakenBy, ConsentBasis, Item
from counsellor_app.domain.rules.rule import Rule, Unstated

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
OfficeKey = Annotated[str, Field(pattern=OFFICE_KEY)]
RuleWord = Annotated[Rule, WORD]
Articles = dict[RuleWord, Text]
NotStated = dict[RuleWord, Annotated[Unstated, WORD]]


class KindTable(Table):
    """``[kinds.*]``"""

    label_ja: Text
    label_en: Text
    minutes: Annotated[int, Field(ge=5, le=480)]
    fixed_length: bool = True
    hours: HoursTable
    slot_step_minutes: Annotated[int, Field(ge=5, le=240)] = 30
    buffer_minutes: Annotated[int, Field(ge=0, le=240)] = 0
    deadline: DeadlineTable | None = None
    channels: list[ChannelWord]
    from_second_booking: list[ChannelWord] = Field(default_factory=list)
    calls_taken_by: Annotated[CallsTakenBy, WORD] = CallsTakenBy.OFFICE
    items: dict[Annotated[Item, WORD], Annotated[Asked, WORD]]
    confirmation: ConfirmationTable
    id_delivery: Annotated[IdDelivery, WORD]
    cancel: CancelTable | None = None
    mail_watch: MailWatchTable | None = None
    session: SessionTable
    fallback: FallbackTable
    eligibility: list[QuestionTable]
    consent: Annotated[list[Annotated[ConsentBasis, WORD]], Field(min_length=1)]
    articles: Articles = Field(default_factory=dict)
    not_stated: NotStated = Field(default_factory=dict)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        no_show = self.session.no_show_minutes
        if no_show is not None and no_show >= self.minutes:
            raise nonsense("no_show_after_end", no_show)
        for window in self.hours.windows:
            if window.opens is None or window.closes is None:
                continue
            held = (window.closes.hour - window.opens.hour) * 60 + window.closes.minute - window.opens.minute
            if held < self.minutes:
                raise nonsense("length_exceeds_window", f"{window.opens:%H:%M}-{window.closes:%H:%M}")
        return self


class OfficeTable(Table):
    """The file."""

    office: OfficeKey
    name_ja: Text
    name_en: Text
    section: Annotated[str, Field(max_length=200)] = ""
    phone: Annotated[str, Field(pattern=r"^0\d{1,4}-\d{1,4}-\d{3,4}$")] | None = None
    version: Annotated[int, Field(ge=1)]
    effective_from: date | None = None
    closed_days: list[date] = Field(default_factory=list)
    attendants: list[Annotated[AttendantKind, WORD]]
    in_principle: list[RuleWord]
    tools: Annotated[list[ToolTable], Field(min_length=1)]
    terms: TermsTable
    articles: Articles = Field(default_factory=dict)
    not_stated: NotStated = Field(default_factory=dict)
    kinds: Annotated[dict[Key, KindTable], Field(min_length=1)]
