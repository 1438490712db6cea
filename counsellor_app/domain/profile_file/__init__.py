"""A rule profile as an office writes it: TOML in, values or a list of faults out."""

from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.profile_file.reader import load_profile

__all__ = ["ProfileFault", "load_profile"]
