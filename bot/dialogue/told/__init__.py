"""What goes on from a report's own words, or from a report told as a whole."""
