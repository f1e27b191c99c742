"""Marks a stretch of the body as commented on: runs are cut at exact characters, nothing else of them changes.

Marks stand between runs of a paragraph. What must not be cut open (fields, content controls, hyperlinks, formulas,
phonetic guides, alternatives) is marked as a whole.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from checker.document.comments.tracing import Point, Stretch

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CUT_OPEN = frozenset(("ins", "moveTo", "smartTag", "customXml"))
_UNCUT = Point(-1, 0)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A place between two siblings: before or after `node`; or, with `cut`, within the run `node` before `cut`.

    `top` is the child of the paragraph that it stands in or at; `key` says which cut comes first.
    """

    node: etree._Element
    top: etree._Element
    after: bool = False
    cut: etree._Element | None = None
    key: Point = _UNCUT


class Marker:
    """Marks stretches in the body `root`, the file's own tree."""

    def __init__(self, root: etree._Element) -> None:
        self._elements = list(root.iter("*"))
        self._number = {element: number for number, element in enumerate(self._elements)}
        self._namespace = etree.QName(root).namespace or ""
        self._tails: dict[tuple[etree._Element, int], etree._Element] = {}
        self._ends: dict[etree._Element, etree._Element] = {}

    def mark(self, stretches: Sequence[tuple[int, Stretch]]) -> set[int]:
        """Mark every stretch with the id of its comment; the ids of those for which there is no paragraph."""
        starts, ends, placed = [], [], set()
        for comment, stretch in stretches:
            edges = self._edges(stretch)
            if edges is not None:
                starts.append((edges[0], comment))
                ends.append((edges[1], comment))
                placed.add(comment)
        self._cut(edge for edge, _ in (*starts, *ends))
        for edge, comment in reversed(ends):
            self._end(edge, comment)
        for edge, comment in starts:
            self._put(edge, self._new("commentRangeStart", comment))
        return {comment for comment, _ in stretches} - placed

    def _edges(self, stretch: Stretch) -> tuple[_Edge, _Edge] | None:
        element = self._elements[stretch.first.index]
        if stretch.whole and self._is(element, "p"):
            return self._around(element)
        last = Point(stretch.first.index, 1) if stretch.whole else stretch.last
        first, end = self._edge(stretch.first, is_end=False), self._edge(last, is_end=True)
        if first is not None and end is not None:
            return first, end
        near = self._paragraph_near(stretch.first.index)
        return None if near is None else self._around(near)

    def _paragraph_near(self, index: int) -> etree._Element | None:
        """The paragraph before what stands between paragraphs, as a formula may, or after it."""
        before, after = self._elements[:index], self._elements[index:]
        return next((each for each in (*reversed(before), *after) if self._is(each, "p")), None)

    def _around(self, paragraph: etree._Element) -> tuple[_Edge, _Edge]:
        """The edges of all that stands in a paragraph; an empty one gets a run, for marks need one to stand at."""
        content = [child for child in paragraph if isinstance(child.tag, str) and not self._is(child, "pPr")]
        if not content:
            content = [etree.SubElement(paragraph, self._name("r"))]
        return _Edge(content[0], content[0]), _Edge(content[-1], content[-1], after=True)

    def _edge(self, point: Point, *, is_end: bool) -> _Edge | None:
        leaf = self._elements[point.index]
        path = self._path(leaf)
        if not path:
            return None
        top = path[0]
        paragraph = top.getparent()
        group = None if paragraph is None else self._field_around(paragraph, top)
        if group is not None:
            top = group[-1] if is_end else group[0]
            return _Edge(top, top, after=is_end)
        node = next((each for each in path if etree.QName(each).localname not in _CUT_OPEN), leaf)
        run_of_leaf = self._is(node, "r") and leaf.getparent() is node
        edge = self._edge_in_run(node, leaf, point, top, is_end=is_end) if run_of_leaf else None
        return edge or _Edge(node, top, after=is_end)

    def _edge_in_run(
        self, run: etree._Element, leaf: etree._Element, point: Point, top: etree._Element, *, is_end: bool
    ) -> _Edge | None:
        """The edge within a run; None if it is the run's own."""
        text = leaf.text or "" if self._is(leaf, "t") and not len(leaf) else ""
        if text and 0 < point.offset < len(text):
            return _Edge(run, top, cut=leaf, key=point)
        behind = point.offset > 0
        children = [child for child in run if isinstance(child.tag, str) and not self._is(child, "rPr")]
        at = children.index(leaf) + behind
        if at in (0, len(children)):
            return _Edge(run, top, after=at > 0)
        return _Edge(run, top, cut=children[at], key=Point(self._number[children[at]], 0))

    def _path(self, leaf: etree._Element) -> list[etree._Element]:
        """From the child of the nearest paragraph down to `leaf`; nothing if there is no paragraph around it."""
        path = [leaf]
        for above in leaf.iterancestors("*"):
            if self._is(above, "p"):
                return path[::-1]
            path.append(above)
        return []

    def _field_around(self, paragraph: etree._Element, top: etree._Element) -> list[etree._Element] | None:
        """The children of a paragraph that make up the field that `top` belongs to, if one begins and ends in it."""
        group: list[etree._Element] = []
        depth = 0
        for child in paragraph:
            marks = [mark.get(self._name("fldCharType")) for mark in child.iter(self._name("fldChar"))]
            if depth or "begin" in marks:
                group.append(child)
            depth = max(depth + marks.count("begin") - marks.count("end"), 0)
            if not depth and group:
                if top in group:
                    return group
                group = []
        return None

    def _cut(self, edges: Iterable[_Edge]) -> None:
        """Cut runs from the last place to the first: what stands before a cut stays in the run."""
        places = {(edge.node, edge.cut, edge.key) for edge in edges if edge.cut is not None}
        for run, child, key in sorted(places, key=lambda place: (-place[2].index, -place[2].offset)):
            tail = etree.Element(run.tag, {str(name): str(value) for name, value in run.attrib.items()})
            properties = run.find(self._name("rPr"))
            if properties is not None:
                tail.append(deepcopy(properties))
            moved = [child, *child.itersiblings()]
            if key.offset:
                text = child.text or ""
                rest = deepcopy(child)
                rest.tail = None
                child.text, rest.text = text[: key.offset], text[key.offset :]
                child.set(_XML_SPACE, "preserve")
                rest.set(_XML_SPACE, "preserve")
                moved[0] = rest
            tail.extend(moved)
            run.addnext(tail)
            self._tails[child, key.offset] = tail
            self._ends.setdefault(run, tail)

    def _end(self, edge: _Edge, comment: int) -> None:
        """The end mark, and the run that refers to the comment: that stands in the paragraph itself."""
        run = etree.Element(self._name("r"))
        run.append(self._new("commentReference", comment))
        if edge.node is edge.top:
            self._put(edge, run)
            run.addprevious(self._new("commentRangeEnd", comment))
        else:
            edge.top.addnext(run)
            self._put(edge, self._new("commentRangeEnd", comment))

    def _put(self, edge: _Edge, mark: etree._Element) -> None:
        if edge.cut is not None:
            self._tails[edge.cut, edge.key.offset].addprevious(mark)
        elif edge.after:
            self._ends.get(edge.node, edge.node).addnext(mark)
        else:
            edge.node.addprevious(mark)

    def _new(self, name: str, comment: int) -> etree._Element:
        mark = etree.Element(self._name(name))
        mark.set(self._name("id"), str(comment))
        return mark

    def _name(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def _is(self, element: etree._Element, name: str) -> bool:
        return element.tag == self._name(name)
