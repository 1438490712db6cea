"""Words of the reasons while they are changed: what a change does, and what is wrong with a name."""

from counsellor_app.domain.failure_reasons import LONGEST, NamedReason, ReasonFault
from counsellor_app.services.rules.failure_reasons import ReasonEffect
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import called_word, reason_word


def effect_word(effect: ReasonEffect) -> str:
    """What keeping a change does to the buttons from now on, and that no record changes."""
    before, after = effect.change.before, effect.change.after
    if before is None:
        return _added(after) if after else ""
    old = called_word(before)
    if after is None:
        said = translate("Reasons", "“{old}” is not offered any more.").format(old=old)
    elif after.label == before.label:
        words = translate("Reasons", "“{old}” counts under “{usual}” from now on.")
        said = words.format(old=old, usual=reason_word(after.reason))
    else:
        words = translate("Reasons", "The button says “{new}” from now on, not “{old}”.")
        said = words.format(new=called_word(after), old=old)
    if not effect.records:
        return said
    kept = translate("Reasons", "%n record(s) keep(s) “{old}”.", None, effect.records).format(old=old)
    return translate("Reasons", "{change} {kept}").format(change=said, kept=kept)


def _added(after: NamedReason) -> str:
    words = translate("Reasons", "“{new}” is offered from now on; it counts under “{usual}”.")
    return words.format(new=after.label.strip(), usual=reason_word(after.reason))


def fault_word(named: NamedReason, fault: ReasonFault) -> str:
    """Why a name cannot be kept."""
    words = {
        ReasonFault.EMPTY: translate("Reasons", "A reason of the office's own needs a name."),
        ReasonFault.TOO_LONG: translate(
            "Reasons", "“{name}” is longer than {most} characters: it would not be read on a button."
        ),
        ReasonFault.TWICE: translate("Reasons", "“{name}” stands there twice."),
        ReasonFault.UNREADABLE: translate("Reasons", "“{name}” holds characters that cannot be seen."),
        ReasonFault.TOO_MANY: translate("Reasons", "There are keys for three reasons of the office's own."),
    }[fault]
    return words.format(name=named.label.strip(), most=LONGEST)
