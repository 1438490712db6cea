"""What is said of the further dates of a series, beside the office's own text for the first."""

from collections.abc import Iterable
from datetime import datetime

from counsellor_app.domain.speech.spoken_moments import spoken_day, spoken_time


def series_line(starts: Iterable[datetime], *, is_wish: bool) -> str:
    """One sentence with all dates (aware), in Japanese, for it is spoken; "" for none.

    `is_wish`: the office is away, and nothing can be promised.
    """
    dates = "、".join(f"{spoken_day(each)} {spoken_time(each)}" for each in starts)
    if not dates:
        return ""
    if is_wish:
        return f"続けて、{dates}からのご希望も、仮受付いたします。"
    return f"続けて、{dates}からも承りました。"
