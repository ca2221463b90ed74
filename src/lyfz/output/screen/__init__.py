"""Rows -> what a person sees in a terminal: a file a drawing, all made of the lines of a canvas."""
