"""What is wrong with a profile, in codes that a screen or a command words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProfileFault:
    """One fault: where it is (``kinds.weekday.minutes``), a stable code, the offending or expected values.

    Codes of form are pydantic's (``missing``, ``extra_forbidden``, ``enum``, ``int_type``, ``date_type`` …);
    codes of sense are this program's: ``toml_syntax``, ``whole_minutes``, ``window_reversed``,
    ``windows_overlap``, ``windows_for_this_kind``, ``length_exceeds_window``, ``source_missing``,
    ``source_twice``, ``link_without_expiry``, ``no_show_after_end``, ``warnings_order``, ``day_twice``,
    ``day_open_and_closed``, ``terms_order``, ``terms_twice``.
    """

    where: str
    code: str
    detail: str = ""
