"""One reading of a question about reports: which organs, which years, which cells, and what to do with them."""
