"""Signpost: a catalogue of resources and services, and everything a hub is made from."""

__version__ = "0.1.0"
"""The version of the package, of `signpost --version`, and of what a new hub is pinned to."""
