#!/usr/bin/env python3
"""Print the version of each named module, and fail if one is missing."""
import importlib
import sys

for name in sys.argv[1:]:
    print(name, getattr(importlib.import_module(name), "__version__", "0.0"))
