"""Tests of hub/areas: what an area lays over the shared catalogue, and what comes of it."""
