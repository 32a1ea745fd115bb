"""When MkDocs calls us. Each module is one moment: check, pages, shells, bulletins, look,
publish."""

from __future__ import annotations

from mkdocs.plugins import CombinedEvent

from signpost.site.hooks import bulletins, check, look, pages, publish, shells

on_startup = check.on_startup
on_config = CombinedEvent(check.on_config, publish.on_config)
on_files = CombinedEvent(pages.on_files, shells.on_files)
on_nav = shells.on_nav
on_page_markdown = CombinedEvent(pages.on_page_markdown, bulletins.on_page_markdown)
on_page_content = CombinedEvent(pages.on_page_content, bulletins.on_page_content)
on_env = CombinedEvent(check.on_env, pages.on_env, shells.on_env, look.on_env)
on_template_context = shells.on_template_context
on_post_build = CombinedEvent(
    shells.on_post_build, bulletins.on_post_build, look.on_post_build, publish.on_post_build
)
on_build_error = publish.on_build_error

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_startup",
    "on_template_context",
]
"""What a hub's own hooks/engine.py takes over with one star, those of later versions included."""
