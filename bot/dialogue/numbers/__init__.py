"""What goes on from numbers of reports: other cells, other operations over them, what is claimed of them."""
