"""bytes → documents. Pure: no path is opened, no clock is read, no database is known here."""
