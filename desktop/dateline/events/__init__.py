"""Mentions to events: clauses, headlines, status."""
