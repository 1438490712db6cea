"""What the faces of the booking page are derived from beside the form."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.ui.booking.read_back import Sentences
from counsellor_app.ui.booking.records import BookingOffice


@dataclass(frozen=True, slots=True)
class Ground:
    """The office, the sentences that are spoken, and the moment."""

    office: BookingOffice
    sentences: Sentences
    now: datetime
