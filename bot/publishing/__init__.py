"""From the knowledge folder to one published version, and back out as what answers are made from."""
