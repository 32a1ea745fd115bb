"""What writes into a hub's own files: new entries, areas and bulletins, and decisions."""
