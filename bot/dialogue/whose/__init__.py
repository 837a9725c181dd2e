"""Whose report a question goes on about, where it leaves the name to the last turn."""
