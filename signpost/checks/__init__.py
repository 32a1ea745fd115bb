"""Every rule that a hub is held to: of records, pages, words, numbers and files."""
