"""From YAML files to a catalogue: guarded, validated, and with every problem kept."""

from signpost.reading.catalogue import Reading, read_catalogue

__all__ = ["Reading", "read_catalogue"]
