"""What authors of this hub may write in Markdown: the macros of Signpost, and one of its own."""

from markupsafe import Markup

from signpost.macros import AuthorPage, add_macros
from signpost.macros import define_env as signpost_macros


def tip(page: AuthorPage, words: str) -> str:
    """A piece of advice in a line of its own. On a page: {{ tip("Take a picture first.") }}

    A macro of your own is a function like this one. It takes the page that it stands on, then what
    its author wrote, and returns HTML. Markup.format makes the author's words safe to show.
    """
    return Markup("<p><strong>Tip:</strong> {}</p>").format(words)


def define_env(env: object) -> None:
    """Called at every build: the macros of Signpost, then those of this hub by their names."""
    signpost_macros(env)
    add_macros(env, tip)
