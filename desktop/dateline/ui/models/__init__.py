"""Item models: frozen snapshots for the views."""
