"""Events to pictures and exchange formats, as plain data."""
