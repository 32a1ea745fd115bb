"""The walk from nothing confirmed to everything, and what is said of it on the way."""
