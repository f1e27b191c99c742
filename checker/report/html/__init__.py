"""What the HTML report is made of: its data, its words, and the page with its style and script."""
