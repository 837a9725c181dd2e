"""How words are known: the phrases of one version, their sounds and slips, and what they are counted in."""
