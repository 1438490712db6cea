"""利用のお断り: a person's decision, with grounds, date and term: shown, never enforced."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from counsellor_app.domain.rules.choices import Ground


@dataclass(frozen=True, slots=True)
class RefusalOfUse:
    """Future use refused from ``first`` to ``last``, both days in Japan; ``last`` is None without a term.

    ``article`` is where the ground is written (S 12(1), A 10(1), N 12(1)), ``note`` the words of who decided.
    ``lifted_at`` is when a person took it back.
    """

    id: UUID
    ground: Ground
    article: str
    first: date
    last: date | None
    decided_at: datetime
    decided_by: str
    note: str = ""
    lifted_at: datetime | None = None
    lifted_by: str = ""

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError("term")

    def holds_on(self, day: date) -> bool:
        """Whether that day lies in the term of a refusal that stands."""
        return self.lifted_at is None and self.first <= day <= (self.last or date.max)
