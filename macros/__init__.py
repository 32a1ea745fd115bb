"""What an author of this hub may write: the macros of Signpost, and room for its own."""

from signpost.macros import define_env

__all__ = ["define_env"]
