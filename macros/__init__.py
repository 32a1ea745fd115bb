"""What an author of this hub may write: the macros of Signpost, and room for its own.

To add one, write a function here and name it in `define_env`, as signpost/starter/macros/__init__.py
does, step by step in docs/about/macros.md.
"""

from signpost.macros import define_env

__all__ = ["define_env"]
