"""How the page reaches the desk file and the office's rules."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.services.people import People


@dataclass(frozen=True, slots=True)
class Records:
    """Both are called in the worker, where they may open the store; an office may have no rules yet."""

    people: "Callable[[], People]"
    office: "Callable[[], OfficeProfile | None]"
