"""Where MkDocs calls Signpost while it builds this hub. Its own hooks go into files beside."""

from signpost.site.hooks import *  # noqa: F403
