"""Chronology reports: documents for people who read and check, made of the same chronicle as the exports."""
