"""Browser tests: the built hub in headless Chromium, as a reader would meet it."""
