"""What is seen only across documents: wording that was copied from one paper into another."""
