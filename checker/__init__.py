"""checker: does a self-examination material cover every item that the guideline requires?"""

__version__ = "0.1.0"
