"""A question that puts the last one right."""
