"""Scans: a machine's guess at their text, written down for a clerk. Nothing of it answers until a clerk approves it."""
