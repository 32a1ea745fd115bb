"""`python -m signpost`, for machines where the `signpost` command is not on the path."""

from signpost.cli import main

main(prog_name="signpost")
