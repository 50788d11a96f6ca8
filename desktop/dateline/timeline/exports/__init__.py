"""What a library tells, as data others can read: one module for each format, one table of them all."""
