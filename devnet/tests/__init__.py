"""Tests against the real server, started as a process of its own."""
