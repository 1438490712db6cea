"""The words of booking: channels, items, standings, why a day is closed."""

from PySide6.QtCore import QLocale

from counsellor_app.domain.business_days import ClosedBecause
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Ground, Item, Standing, ToldBy
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.ui.wording import translate


def kind_name(profile: RuleProfile) -> str:
    """The kind of consultation as the office names it."""
    return profile.label_ja if QLocale().language() == QLocale.Language.Japanese else profile.label_en


def channel_word(channel: Channel) -> str:
    """How a wish reaches the office."""
    return {
        Channel.PHONE: translate("Channel", "by telephone"),
        Channel.MAIL: translate("Channel", "by mail"),
        Channel.COUNTER: translate("Channel", "at the counter"),
        Channel.PUBLIC_SITE: translate("Channel", "on the public booking site"),
        Channel.MY_PAGE: translate("Channel", "through My Page"),
        Channel.IN_SESSION: translate("Channel", "in a session"),
        Channel.TOOL_LINK: translate("Channel", "by the link in the tool's mail"),
    }[channel]


def item_word(item: Item) -> str:
    """What a person is asked for."""
    return {
        Item.TIME: translate("Item", "the time"),
        Item.NAME: translate("Item", "the name"),
        Item.NUMBER: translate("Item", "the seeker number"),
        Item.EMAIL: translate("Item", "an e-mail address"),
        Item.PHONE: translate("Item", "a telephone number"),
        Item.MY_PAGE: translate("Item", "an open My Page"),
        Item.MY_PAGE_EMAIL: translate("Item", "the e-mail address of the My Page"),
    }[item]


def anybody_word() -> str:
    """The choice of no counsellor by name."""
    return translate("Booking", "Anybody who is free")


def standing_word(standing: Standing) -> str:
    """What may be true of a person."""
    return {
        Standing.REGISTERED: translate("Standing", "registered as a job seeker"),
        Standing.ABOUT_TO_REGISTER: translate("Standing", "about to register"),
        Standing.EMPLOYER_HR: translate("Standing", "in charge of hiring at an employer"),
        Standing.TERMS_ACCEPTED: translate("Standing", "has accepted the terms"),
        Standing.CONTINUOUS_SUPPORT: translate("Standing", "supported by an assigned officer"),
        Standing.SOME_NEED: translate("Standing", "some need for online consultation"),
        Standing.MY_PAGE_OPENED: translate("Standing", "has opened a My Page"),
        Standing.EQUIPPED: translate("Standing", "has a device and a line"),
    }[standing]


def closed_word(because: ClosedBecause) -> str:
    """Why the office is closed on a day."""
    return {
        ClosedBecause.OFFICE_CLOSURE: translate("Closed", "closed by the office"),
        ClosedBecause.SATURDAY: translate("Closed", "Saturday"),
        ClosedBecause.SUNDAY: translate("Closed", "Sunday"),
        ClosedBecause.HOLIDAY: translate("Closed", "a national holiday"),
        ClosedBecause.NEW_YEAR_CLOSURE: translate("Closed", "the days round the New Year"),
    }[because]


def ground_word(ground: Ground) -> str:
    """On what ground future use was refused."""
    return {
        Ground.THREATS: translate("Ground", "threats"),
        Ground.ABUSE: translate("Ground", "abuse"),
        Ground.NOT_FINDING_WORK: translate("Ground", "use for something else than finding work"),
        Ground.NO_SHOW_WITHOUT_CONTACT: translate("Ground", "no-shows without contact"),
    }[ground]


def told_by_word(told: ToldBy) -> str:
    """How the person learns the date."""
    return {
        ToldBy.TOOL_MAIL: translate("ToldBy", "mail of the tool"),
        ToldBy.OFFICE: translate("ToldBy", "the office, in this call"),
        ToldBy.MY_PAGE_MESSAGE: translate("ToldBy", "My Page message"),
    }[told]


def basis_word(basis: ConsentBasis) -> str:
    """By what act the terms are accepted."""
    return {
        ConsentBasis.BY_APPLYING: translate("ConsentBasis", "by applying"),
        ConsentBasis.BY_CONFIRMING_CONTACT: translate("ConsentBasis", "by the confirming contact"),
        ConsentBasis.ON_SCREEN: translate("ConsentBasis", "on screen before the start"),
        ConsentBasis.BY_USE_AFTER_CHANGE: translate("ConsentBasis", "by use after the change"),
    }[basis]


def terms_word(title: str, version: str) -> str:
    """Terms with their version; a tool's own bear none."""
    if not version:
        return title
    return translate("Clients", "{terms} (version {version})").format(terms=title, version=version)
