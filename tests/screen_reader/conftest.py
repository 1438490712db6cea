"""The journeys' ground for tests with a real screen reader's client."""

from tests.journeys.conftest import desk_file, no_internet, sit, trusted_keyring

__all__ = ["desk_file", "no_internet", "sit", "trusted_keyring"]
