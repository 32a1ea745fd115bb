"""When MkDocs calls us. Each module is one moment: check, pages, bulletins, publish."""

from __future__ import annotations

from mkdocs.plugins import CombinedEvent

from signpost.site.hooks import bulletins, check, pages, publish

on_startup = check.on_startup
on_config = CombinedEvent(check.on_config, publish.on_config)
on_files = pages.on_files
on_page_markdown = CombinedEvent(pages.on_page_markdown, bulletins.on_page_markdown)
on_page_content = CombinedEvent(pages.on_page_content, bulletins.on_page_content)
on_env = CombinedEvent(check.on_env, pages.on_env)
on_post_build = CombinedEvent(bulletins.on_post_build, publish.on_post_build)
on_build_error = publish.on_build_error

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_startup",
]
"""What a hub's own hooks/engine.py takes over with one star, those of later versions included."""
