"""Copied wording: which passages of a paper stand in another one, and what was changed in them.

Its modules are imported where they are used: most of them load numpy, which a run on one paper does not need, and whose
threads keep worker processes from being forked.
"""
