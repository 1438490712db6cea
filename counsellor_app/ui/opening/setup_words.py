"""Words of the first set-up."""

from counsellor_app.services.rules.office_setup import ProfileChoice
from counsellor_app.ui.opening.setup_presenter import SetUpPresenter
from counsellor_app.ui.wording import translate


def step_word(presenter: SetUpPresenter) -> str:
    """Which step this is."""
    number, count = presenter.place
    return translate("SetUp", "Set-up, step {number} of {count}").format(number=number, count=count)


def missing_words(choice: ProfileChoice) -> list[tuple[str, bool]]:
    """What the office's document leaves blank, and whether that keeps it from booking."""
    found: list[tuple[str, bool]] = []
    if any(each.name.endswith((".opens", ".closes")) for each in choice.missing):
        hours = translate(
            "SetUp",
            "The opening hours are blank in its terms of use: until they are filled in, no booking by the "
            "rules.",
        )
        found.append((hours, True))
    if any(each.name == "phone" for each in choice.missing):
        found.append((translate("SetUp", "The office's telephone number is not known yet."), False))
    others = [
        each
        for each in choice.missing
        if each.name != "phone" and not each.name.endswith((".opens", ".closes"))
    ]
    for article in dict.fromkeys(each.article for each in others):
        unclear = translate("SetUp", "The text of {article} is damaged: the office has to say what it means.")
        found.append((unclear.format(article=article), False))
    return found
