"""Which years a question goes on to, or leaves out."""
