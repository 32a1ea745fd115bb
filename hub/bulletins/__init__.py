"""Bulletins: one Markdown file, checked, on the site, in the feeds and in an email."""

from hub.bulletins.checks import check_bulletins, hidden_bulletins
from hub.bulletins.listed import shown_bulletins

__all__ = ["check_bulletins", "hidden_bulletins", "shown_bulletins"]
