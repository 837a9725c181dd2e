"""A law's text into articles that can be quoted, and the articles that other texts name."""
