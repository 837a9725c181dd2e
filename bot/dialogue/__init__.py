"""What a question leaves out because the last answer said it."""
