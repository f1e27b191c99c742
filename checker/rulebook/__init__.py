"""What is required: rule packs, their models, and how they are loaded and checked."""

from checker.rulebook.load import Pack, TestCase, available_packs, load_pack, packs_folder
from checker.rulebook.model import Requirement
from checker.rulebook.schema import json_schema
from checker.rulebook.source import RulebookError

Rule = Requirement

__all__ = [
    "Pack",
    "Requirement",
    "Rule",
    "RulebookError",
    "TestCase",
    "available_packs",
    "json_schema",
    "load_pack",
    "packs_folder",
]
