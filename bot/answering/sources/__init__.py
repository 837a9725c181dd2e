"""What an answer stands on: citations, typed slots, and the look that holds back what nothing vouches for."""
