"""Answers from what staff wrote and from the law: guides, categories, contacts, articles."""
