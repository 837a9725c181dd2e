"""Which sentence of a report answers a question: by its words, by what reports say for them, by the kind of answer."""
