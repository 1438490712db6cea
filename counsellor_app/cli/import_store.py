"""Into what kind of session, and whose, a list is taken over: what the command line says, checked."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from counsellor_app.domain.japan import japan_date
from counsellor_app.services.booking.take_over import Terms
from counsellor_app.services.rules.office_rules import OfficeRules

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store


def terms_for(store: "Store", args: argparse.Namespace, now: datetime) -> Terms | str:
    """How the rows are to be stored, or a sentence that says what is missing or not known."""
    office = store.office()
    profile = OfficeRules(store).in_force(office.id, japan_date(now)) if office else None
    if profile is None:
        return "the desk file does not say which office it is of: set the program up first"
    kinds = {kind.key: kind for kind in profile.kinds}
    if args.kind not in kinds:
        return f"--kind must be one of: {', '.join(kinds)}"
    staff = [each.id for each in store.bookings.people_and_rooms().staff]
    unknown = [each for each in args.counsellor if each not in staff]
    if unknown or not args.counsellor:
        return f"--counsellor must be one of: {', '.join(staff)}"
    return Terms(kinds[args.kind], tuple(args.counsellor), frozenset(args.leave_out), args.accept_warnings)
