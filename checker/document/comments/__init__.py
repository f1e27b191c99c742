"""A copy of a .docx with comments in it: the text, and every part that holds none of them, stay as they are."""

from checker.document.comments.adding import add_comments
from checker.document.comments.model import Comment, Commented, Spot, Writer
from checker.document.comments.texts import NOTES

__all__ = ["NOTES", "Comment", "Commented", "Spot", "Writer", "add_comments"]
