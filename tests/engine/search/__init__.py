"""Tests of hub/search: what the finder finds, and what it shrugs off."""
