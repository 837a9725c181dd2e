"""Answers from reports: their cells, their sentences, and both beside each other."""
