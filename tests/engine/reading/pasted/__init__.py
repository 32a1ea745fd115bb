"""Markdown as people paste it: golden cases as data, and what is told of the rest."""
