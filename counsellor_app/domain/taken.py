"""A time that somebody else has."""

from enum import StrEnum
from uuid import UUID


class Resource(StrEnum):
    """What one appointment at a time can hold."""

    COUNSELLOR = "counsellor"
    ROOM = "room"


class Taken(Exception):  # noqa: N818 - the domain's word
    """The counsellor or the meeting room already has the live appointment `by` at that time."""

    def __init__(self, resource: Resource, by: UUID) -> None:
        super().__init__(f"{resource.value} taken by {by}")
        self.resource = resource
        self.by = by
