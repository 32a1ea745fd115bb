"""Where MkDocs calls Signpost while it builds this hub.

Hooks of its own go into a file beside this one, named in mkdocs.yml under hooks: below it, such as
signpost/starter/hooks/own.py, which a new hub begins with.
"""

from signpost.site.hooks import *  # noqa: F403
