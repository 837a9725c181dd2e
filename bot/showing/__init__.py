"""What the pages for reading show, put together from a published version: pure records, no page, no address."""
