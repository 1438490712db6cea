"""The places that an office's texts are for, and the office's own texts put into them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from counsellor_app.domain.notices.notice import NoticeKind, Template
from counsellor_app.domain.own_versions import OwnText


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """What a text is for: a kind of notice for one kind of consultation, firm or tentative."""

    notice: NoticeKind
    kind: str
    tentative: bool = False

    @property
    def key(self) -> str:
        """``email/weekday``, ``my_page_message/job_seeker/tentative``: what stands in the file."""
        return "/".join((self.notice.value, self.kind, *(("tentative",) if self.tentative else ())))


def placed(templates: Iterable[Template]) -> dict[TemplatePlace, Template]:
    """Every template for one kind of consultation at a time, in the order of the kinds of notice."""
    order = list(NoticeKind)
    found = {place: one for each in templates for place, one in _each_kind(each)}
    return dict(sorted(found.items(), key=lambda item: (item[0].kind, order.index(item[0].notice))))


def _each_kind(template: Template) -> Iterator[tuple[TemplatePlace, Template]]:
    for kind in sorted(template.kinds):
        place = TemplatePlace(template.kind, kind, template.tentative)
        yield place, replace(template, kinds=frozenset({kind}))


def in_force(templates: Iterable[Template], own: Iterable[OwnText]) -> dict[TemplatePlace, Template]:
    """The shipped texts, and in their place the latest of the office's own where it has one."""
    latest = {each.place: each for each in sorted(own, key=lambda each: each.version)}
    found = placed(templates)
    for place, shipped in found.items():
        mine = latest.get(place.key)
        if mine is not None and mine.text is not None:
            found[place] = replace(shipped, subject=mine.subject, text=mine.text)
    return found
