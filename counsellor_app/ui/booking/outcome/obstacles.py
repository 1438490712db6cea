"""What stands in the way of a booking, and where the cursor goes so that it can be answered."""

from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, Override, still_standing
from counsellor_app.domain.rules.choices import Asked
from counsellor_app.domain.rules.choices import Standing as PersonStanding
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.ui.booking.form.asking import Place, Stop, asked, form_refusals, places
from counsellor_app.ui.booking.form.draft import Draft, Field
from counsellor_app.ui.booking.form.field_checks import faults_of
from counsellor_app.ui.booking.ground import Ground
from counsellor_app.ui.booking.standing import Standing


def standing_refusals(draft: Draft, standing: Standing, ground: Ground) -> tuple[BookingRefusal, ...]:
    """Everything that stands against the booking now: by the form, by the diary, by the store."""
    profile = ground.office.kind(draft.kind)
    if profile is None or draft.start is None:
        return standing.refused
    is_moving = standing.moving is not None
    found = () if is_moving else form_refusals(draft, profile, ground.office.calendar, ground.now)
    slot = standing.slot.refusals if standing.slot is not None else ()
    everything = (*slot, *found, *standing.refused)
    return tuple({(each.obstacle, each.details): each for each in everything}.values())


def in_the_way(draft: Draft, standing: Standing, ground: Ground, staff_id: str) -> Place | None:
    """The first place that has to be answered before the booking can be made; None when it can."""
    profile = ground.office.profile.kind(draft.kind)
    if not draft.has_person:
        return Place(Stop.SEARCH)
    faults = faults_of(draft, profile)
    if faults:
        return Place(faults[0])
    if draft.start is None:
        return Place(Stop.GRID)
    refusals = standing_refusals(draft, standing, ground)
    left = still_standing(refusals, Override(staff_id, draft.reason))
    return missing_place(left, draft, profile) if left else None


def missing_place(refusals: tuple[BookingRefusal, ...], draft: Draft, profile: RuleProfile) -> Place:
    """Where the cursor goes so that what stands in the way can be answered."""
    for each in refusals:
        if each.obstacle is Obstacle.ITEM_MISSING:
            empty = [
                place
                for place in places(draft, profile)
                if isinstance(place.what, Field)
                and asked(place.what, profile) is Asked.REQUIRED
                and not draft.text(place.what).strip()
            ]
            if empty:
                return empty[0]
        if each.obstacle is Obstacle.HOLDS_TOO_LONG:
            return Place(Field.EXPIRY)
        if each.obstacle is Obstacle.NOT_ELIGIBLE:
            standings = [PersonStanding(detail) for detail in each.details]
            wanted = next((each for each in standings if each is not PersonStanding.TERMS_ACCEPTED), None)
            return Place(wanted) if wanted else Place(Stop.TERMS)
    return Place(Field.REASON) if all(each.in_principle for each in refusals) else Place(Stop.GRID)
