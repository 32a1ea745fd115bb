"""Bulletins: read, checked, shown, and sent."""
