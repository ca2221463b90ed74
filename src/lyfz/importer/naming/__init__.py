"""What a figure is called, in Chinese and as an id."""
