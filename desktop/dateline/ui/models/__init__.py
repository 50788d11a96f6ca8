"""Qt item models over frozen snapshots."""
