"""The small tables of a profile file that do not speak of times."""

from datetime import date
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.failure import FailurePhase
from counsellor_app.domain.kind import EndPolicy, WhoCalls
from counsellor_app.domain.profile_file.table import WORD, Blankable, Table, Text, nonsense
from counsellor_app.domain.rules.choices import (
    AfterFallback,
    Channel,
    Ground,
    LateFrom,
    Route,
    Standing,
    TermsChange,
    ToldBy,
    ToolConsent,
)

ChannelWord = Annotated[Channel, WORD]
StandingWord = Annotated[Standing, WORD]
TermsText = Annotated[str, Field(max_length=100_000)]
WarningMinutes = Annotated[int, Field(ge=0, le=240)]


class ConfirmationTable(Table):
    """``[kinds.*.confirmation]``"""

    route: Annotated[Route, WORD]
    told_by: Annotated[ToldBy, WORD]
    expires_minutes: Annotated[int, Field(ge=5, le=60 * 24 * 60)] | None = None
    in_session: Annotated[Route, WORD] | None = None

    @model_validator(mode="after")
    def _link_expires(self) -> Self:
        if self.route is Route.TOOL_LINK and self.expires_minutes is None:
            raise nonsense("link_without_expiry", self.route)
        return self


class CancelTable(Table):
    """``[kinds.*.cancel]``; the table is left out where nothing is laid down."""

    usual: Annotated[list[ChannelWord], Field(min_length=1)]
    late: Annotated[list[ChannelWord], Field(min_length=1)]
    late_from: Annotated[LateFrom, WORD]


class SessionTable(Table):
    """``[kinds.*.session]``"""

    end_policy: Annotated[EndPolicy, WORD]
    login_lead_minutes: Annotated[int, Field(ge=0, le=60)] = 5
    no_show_minutes: Annotated[int, Field(ge=1, le=240)] | None = None
    no_shows_shown_from: Annotated[int, Field(ge=1, le=100)] = 1
    warning_minutes: list[WarningMinutes] = Field(default_factory=lambda: [5, 0], max_length=10)

    @model_validator(mode="after")
    def _falling(self) -> Self:
        if any(later >= earlier for earlier, later in pairwise(self.warning_minutes)):
            raise nonsense("warnings_order", self.warning_minutes)
        return self


class FallbackTable(Table):
    """``[kinds.*.fallback]``"""

    phases: list[Annotated[FailurePhase, WORD]]
    who_calls: Annotated[WhoCalls, WORD]
    clock: Annotated[AfterFallback, WORD] = AfterFallback.END_STANDS


class QuestionTable(Table):
    """One condition of use."""

    any_of: Annotated[list[StandingWord], Field(min_length=1)]
    article: Text


class ToolTable(Table):
    """``[[tools]]``"""

    service: Annotated[Service, WORD]
    terms: Text
    consent: Annotated[ToolConsent, WORD]


class GroundTable(Table):
    """A ground of refusal."""

    ground: Annotated[Ground, WORD]
    article: Blankable


class LaterTermsTable(Table):
    """``[[terms.later]]``: a further version, in force from a day on."""

    title: Text
    version: Text
    effective: date
    announced: date | None = None
    text: TermsText = ""


class TermsTable(Table):
    """``[terms]``"""

    title: Blankable
    version: Blankable
    effective: date | None = None
    change: Annotated[TermsChange, WORD]
    grounds: list[GroundTable]
    text: TermsText = ""
    later: list[LaterTermsTable] = Field(default_factory=list)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        days = [each.effective for each in self.later]
        first = [self.effective] if self.effective else []
        if any(later <= earlier for earlier, later in pairwise([*first, *days])):
            raise nonsense("terms_order", self.later[-1].version)
        known = [(self.title, self.version), *((each.title, each.version) for each in self.later)]
        if len(set(known)) < len(known):
            raise nonsense("terms_twice", self.later[-1].version)
        return self
