"""Signpost: a catalogue of resources and services, and everything a hub is made from."""
