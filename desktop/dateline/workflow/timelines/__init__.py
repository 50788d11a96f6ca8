"""Timelines that were made elsewhere, or saved by Dateline: read from tables, JSON and TimeML into a library.

What has no article, as the rows of a table, becomes one: each row a paragraph that gives its date and says what
happened. So every imported event can be traced to the words of its row, and the file is known again.
"""
