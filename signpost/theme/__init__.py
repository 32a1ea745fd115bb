"""The look of a hub: a MkDocs theme named signpost, on top of Material's."""
