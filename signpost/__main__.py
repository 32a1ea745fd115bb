"""`python -m hub`, for machines where the `hub` command is not on the path."""

from signpost.cli import main

main(prog_name="signpost")
