"""The report: one model of what a run found, and a writer for each format."""
