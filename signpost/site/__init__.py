"""What MkDocs and a build need: settings, pages, hooks, and a site made aside."""
