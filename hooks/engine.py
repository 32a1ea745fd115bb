"""Where MkDocs calls Signpost while it builds this hub.

Hooks of its own go into a file beside this one, named in mkdocs.yml under hooks: below it. The hub that
`signpost new hub` makes has one to begin with: signpost/starter/hooks/own.py.
"""

from signpost.site.hooks import *  # noqa: F403
