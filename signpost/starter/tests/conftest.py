"""What the tests of this hub share: project, edition, catalogue and site come from Signpost."""

pytest_plugins = ["signpost.testing"]
