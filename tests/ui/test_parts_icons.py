"""Our own icons, in any colour."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from counsellor_app.ui.palettes import THEMES
from counsellor_app.ui.parts.icons import icon, pixmap
from resources import resource

NAMES = sorted(Path(str(each)).stem for each in resource("icons").iterdir() if each.name.endswith(".svg"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    image = pixmap(name, "#CE0000", 24, 2.0).toImage()
    assert (image.width(), image.devicePixelRatio()) == (48, 2.0)
    inked = [
        image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    assert {colour.name() for colour in inked} == {QColor("#CE0000").name()}


@pytest.mark.usefixtures("qapp")
def test_every_state_has_an_icon_of_its_own_form() -> None:
    theme = THEMES["light"]
    forms = {look.icon: pixmap(look.icon, "#000000", 16).toImage() for look in theme.states.values()}
    images = list(forms.values())
    assert all(one != other for at, one in enumerate(images) for other in images[at + 1 :])


@pytest.mark.usefixtures("qapp")
def test_no_icon_brings_a_colour_or_a_link_of_its_own() -> None:
    for name in NAMES:
        source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        assert "#" not in source
        assert "href" not in source
    assert not icon("calendar", "#000000").isNull()
