"""Which years' reports a question is about, and which years in it are only told."""
