"""Comparing every paper with every other, and with the sources."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from checker.compare.copying.candidates import of_few, of_models
from checker.compare.copying.collection import Collection, collect
from checker.compare.copying.fingerprints import Fingerprints, FingerprintsError, fingerprint
from checker.compare.copying.folding import Array
from checker.compare.copying.grouping import Grouped, joined, split
from checker.compare.copying.memo import Memory, from_bytes, key_of, to_bytes
from checker.compare.copying.pairs import Compared, compare_pair
from checker.compare.copying.papers import Paper
from checker.compare.copying.results import Copies, Group, Pair, Share, Template
from checker.compare.copying.settings import Settings
from checker.compare.copying.shared import Family, families, mark_shared
from checker.compare.copying.shelf import Shelf
from checker.compare.copying.tally import Tally, origins
from checker.compare.copying.templates import template

_MOST_PAIRED = 40  # carriers of one wording: 780 pairs


def find_copies(
    papers: Sequence[Paper],
    settings: Settings,
    sources: Sequence[Paper] = (),
    fingerprints: Iterable[Fingerprints] | None = None,
    memory: Memory | None = None,
) -> Copies:
    """All wording that stands in two of the papers, or in a paper and a source.

    `papers` and `sources` are read by index, once to take fingerprints and once more to quote from those that have
    copies; they may read from a disk each time. `fingerprints`, if given, are those of all papers and then of all
    sources; FingerprintsError if they are not as many, or were taken with settings of another digest. `memory`
    keeps what pairs have in common from one run to the next. The same input gives the same result, in the order of the
    papers.
    """
    shelf = Shelf(papers, sources)
    if fingerprints is None:
        fingerprints = (fingerprint(shelf[number], settings) for number in range(len(shelf)))
    collection = collect(fingerprints, len(papers), settings.digest)
    if len(collection.starts) != len(shelf):
        raise FingerprintsError("there must be fingerprints of every paper and every source")
    most = _most_paired(settings, len(papers))
    parts = list(split(collection, most))
    common, modelled = joined([part.common for part in parts]), joined([part.modelled for part in parts])
    mark_shared(collection, common, modelled)
    hits = _hits(collection, [part.rare for part in parts], modelled)
    copied, templated = Tally(collection), Tally(collection)
    pairs: list[Pair] = []
    links: list[tuple[int, int]] = []
    for compared in _compared(shelf, collection, hits, settings, memory):
        pair = _pair(shelf, compared, copied)
        pairs.append(pair)
        if max(pair.share_a, pair.share_b) >= settings.group_share:
            links.append((compared.a, compared.b))
    templates: list[Template] = []
    for family in families(collection, common, most, settings.template_characters):
        found = template(shelf, collection, family, settings)
        if found is not None:
            templates.append(found)
            links.extend(_grown_from(collection, family, settings.group_share, templated))
    groups = tuple(_group(shelf, numbers) for numbers in origins(links))
    return Copies(tuple(pairs), groups, tuple(templates), _shares(shelf, copied, templated))


def _most_paired(settings: Settings, papers: int) -> int:
    """How many papers may have a wording in common before it is shared wording."""
    return max(2, min(_MOST_PAIRED, max(settings.shared_carriers, int(settings.shared_share * papers))))


def _hits(collection: Collection, rare: list[Grouped], modelled: Grouped) -> Array:
    """Rows of (a, b, place in a, place in b), ascending: where a passage may stand in both."""
    found = [hits for grams in rare for hits in of_few(collection, grams)]
    found.extend(of_models(collection, modelled))
    places = np.concatenate(found) if found else np.zeros((0, 2), np.int64)
    numbers = collection.paper_at(places).astype(np.int64)
    rows = np.concatenate((numbers, places - collection.starts[numbers]), axis=1)
    return rows[np.lexsort((rows[:, 3], rows[:, 2], rows[:, 1], rows[:, 0]))]


def _compared(
    shelf: Shelf, collection: Collection, hits: Array, settings: Settings, memory: Memory | None
) -> Iterator[Compared]:
    """Every pair that has something in common, in order; what is in `memory` is not worked out again."""
    met = [(numbers, places) for numbers, places in _meetings(hits) if not shelf.may_repeat(*numbers)]
    keys = [key_of(shelf, collection, *meeting, settings) if memory is not None else "" for meeting in met]
    known = memory.get(keys) if memory is not None else {}
    new: dict[str, bytes] = {}
    for (numbers, places), key in zip(met, keys, strict=True):
        try:
            compared = from_bytes(known[key], numbers)
        except (KeyError, TypeError, ValueError):
            compared = compare_pair(shelf, collection, numbers, [(x, y) for x, y in places.tolist()], settings)
            if memory is not None:
                new[key] = to_bytes(compared)
        if compared is not None:
            yield compared
    if memory is not None:
        memory.put(new)


def _meetings(hits: Array) -> Iterator[tuple[tuple[int, int], Array]]:
    """Each pair of papers with the places where they meet."""
    breaks = np.flatnonzero((np.diff(hits[:, :2], axis=0) != 0).any(axis=1)) + 1
    for start, end in pairwise([0, *breaks.tolist(), len(hits)]):
        if start < end:
            yield (int(hits[start, 0]), int(hits[start, 1])), hits[start:end, 2:]


def _pair(shelf: Shelf, compared: Compared, copied: Tally) -> Pair:
    a, b = compared.a, compared.b
    share_a, share_b = copied.add(a, compared.places_a), copied.add(b, compared.places_b)
    same_unit = shelf.unit(a) == shelf.unit(b) != ""
    return Pair(shelf.name(a), shelf.name(b), shelf.is_source(b), same_unit, share_a, share_b, compared.passages)


def _grown_from(collection: Collection, family: Family, least: float, templated: Tally) -> list[tuple[int, int]]:
    """Count a template for each of its carriers, and link those of which it is at least that share."""
    grown = []
    for stretch in family.stretches:
        begin = int(collection.starts[stretch.paper])
        if templated.add(stretch.paper, np.arange(stretch.start - begin, stretch.end - begin)) >= least:
            grown.append(stretch.paper)
    return list(pairwise(grown))


def _group(shelf: Shelf, numbers: Sequence[int]) -> Group:
    return Group(
        tuple(shelf.name(number) for number in numbers if not shelf.is_source(number)),
        tuple(shelf.name(number) for number in numbers if shelf.is_source(number)),
    )


def _shares(shelf: Shelf, copied: Tally, templated: Tally) -> tuple[Share, ...]:
    """What of each paper stands elsewhere; of sources nothing is said."""
    numbers = sorted(number for number in copied.numbers() | templated.numbers() if not shelf.is_source(number))
    return tuple(Share(shelf.name(number), copied.share(number), templated.share(number)) for number in numbers)
