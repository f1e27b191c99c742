"""A zip file that depends on nothing but its contents: entries in order, one timestamp, one way of packing."""

import io
import zipfile

_TIMESTAMP = (2014, 7, 10, 9, 0, 0)
_FIRST = "[Content_Types].xml"


def normalised(data: bytes) -> bytes:
    """The zip file `data` packed again."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _TIMESTAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            packed.writestr(entry, source.read(name))
    return target.getvalue()


def contents(data: bytes) -> dict[str, bytes]:
    """What is in the zip file `data`: two files built with different zlib versions compare equal by this."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}
