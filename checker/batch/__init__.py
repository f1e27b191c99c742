"""A folder of materials: which files are checked, what is stated about them, what became of each."""
