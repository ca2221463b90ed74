"""What figures count, in the words that all reports have in common, and which figure is which."""
