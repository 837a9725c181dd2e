"""Question papers that a clerk can write, and how answers to them are graded."""
