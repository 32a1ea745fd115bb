"""What is fast, measured: ratios in one interleaved run, never in timed tests."""
