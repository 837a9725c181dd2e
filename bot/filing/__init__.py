"""Deadlines and fees, counted and shown step by step."""
