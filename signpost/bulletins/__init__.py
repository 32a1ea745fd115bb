"""Bulletins on their way to readers: in the feeds, and in an email in all its forms."""
