"""Questions over many organs and years: computed from cells, each part named and cited, what is missing said."""
