"""When MkDocs calls us. Each file is one moment: check, pages, publish."""
