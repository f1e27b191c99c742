"""What is run from the repository, by make and by hand; none of it is in the wheel."""
