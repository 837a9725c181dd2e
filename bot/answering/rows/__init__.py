"""Which rows, columns and cells of the national forms a question names; nothing here tells a value."""
