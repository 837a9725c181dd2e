"""Whose report a question is about: names, names that several bear, names that are misspelt or not here."""
