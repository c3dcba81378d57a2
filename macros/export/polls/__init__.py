"""Polls as files for the tools that people meet and teach with."""
