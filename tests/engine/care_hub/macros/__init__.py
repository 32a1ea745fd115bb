"""What authors of this hub may write: the macros of Signpost."""

from signpost.macros import define_env

__all__ = ["define_env"]
