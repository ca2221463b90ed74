"""Rows -> what programs read and what a person sees."""
