"""What joins words and sentences, in the language on screen: 「：」 and 「。」 in Japanese."""

from counsellor_app.ui.wording import translate


def named(name: str, said: str) -> str:
    """A name, and what is said of it."""
    return translate("Phrase", "{name}: {said}").format(name=name, said=said)


def two_sentences(first: str, second: str) -> str:
    """Two sentences, the first of which has no full stop of its own."""
    return translate("Phrase", "{first}. {second}").format(first=first, second=second)
