"""What an author of this hub may write: the macros of Signpost, and room for its own.

To add one, write a function here and name it in `define_env`: signpost/starter/macros/__init__.py
has one, and docs/about/macros.md goes through it step by step.
"""

from signpost.macros import define_env

__all__ = ["define_env"]
