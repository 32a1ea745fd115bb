"""Bulletins: one Markdown file, checked, on the site, in the feeds and in an email."""

from signpost.bulletins.listed import shown_bulletins
from signpost.checks.bulletins import check_bulletins, hidden_bulletins

__all__ = ["check_bulletins", "hidden_bulletins", "shown_bulletins"]
