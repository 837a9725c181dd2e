"""A printed table into rows of the form and what each cell certainly is, however the print lost its columns."""
