"""Tests of the pathway: its model, its checks, its drawing, its pages, and the one that ships."""
