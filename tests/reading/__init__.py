"""Tests of hub/reading: from YAML files to a catalogue, with every problem kept."""
