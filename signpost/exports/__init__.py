"""Files in the formats of other programs, made from an edition. Returns text and writes nothing."""
