"""Old documents through the real LibreOffice: `make test-programs` installs it; CI runs these tests always."""

import io
import os
import socket
import subprocess
import zipfile
from pathlib import Path

import pytest

from checker.document import Document, ReadError, office
from checker.document.errors import NotConverted
from checker.document.legacy import Converter, read_copy
from checker.document.office import find_office
from tests.document.docx_builder import docx, paragraph
from tests.document.ole_builder import word

PARAGRAPHS = ["个人对照检查材料", "住房情况：现住单位宿舍一套，65平方米。"]
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


@pytest.fixture(scope="module")
def program() -> Path:
    """LibreOffice; without it these tests are skipped, but never in CI."""
    found = find_office()
    if found is None and os.environ.get("CI") != "true":
        pytest.skip("LibreOffice is not installed (make test-programs installs it)")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def documents(program: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document | ReadError]:
    """Every file of one folder as it is read, by its name; all go to one start."""
    folder = tmp_path_factory.mktemp("报送")
    (folder / "何秀英.doc").write_bytes(made_by(program, "doc", tmp_path_factory.mktemp("made")))
    (folder / "网页.wps").write_bytes(rtf(*PARAGRAPHS))
    (folder / "开放文档.docx").write_bytes(odt("".join(f"<text:p>{text}</text:p>" for text in PARAGRAPHS)))
    (folder / "坏的.doc").write_bytes(word())
    with Converter(program) as converter:
        copies = converter.copies(sorted(folder.iterdir()))
        return {
            path.name: copy if isinstance(copy, NotConverted) else read_copy(copy, path.name)
            for path, copy in copies.items()
        }


def made_by(program: Path, kind: str, folder: Path) -> bytes:
    """The two paragraphs, the second with an automatic number, in a format that only LibreOffice can write here."""
    source = folder / "source.docx"
    source.write_bytes(
        docx(paragraph(PARAGRAPHS[0]) + paragraph(PARAGRAPHS[1], properties=NUMBERED), numbering=NUMBERING)
    )
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(program), profile, "--headless", "--norestore", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, timeout=60, capture_output=True)
    return source.with_suffix(f".{kind}").read_bytes()


def rtf(*paragraphs: str) -> bytes:
    """An .rtf with these paragraphs."""
    texts = (
        "".join(f"\\u{ord(each) - 65536 if ord(each) > 32767 else ord(each)}?" for each in text) for text in paragraphs
    )
    return ("{\\rtf1\\ansi " + "\\par ".join(texts) + "}").encode("ascii")


def odt(body: str) -> bytes:
    """An OpenDocument text with `body` inside office:text."""
    namespaces = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "text": "text",
            "draw": "drawing",
            "svg": "svg-compatible",
            "manifest": "manifest",
        }.items()
    )
    namespaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    mimetype = "application/vnd.oasis.opendocument.text"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", mimetype)
        archive.writestr(
            "content.xml",
            f'<office:document-content {namespaces} office:version="1.2"><office:body><office:text>{body}'
            "</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest {namespaces}><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{mimetype}"/><manifest:file-entry manifest:full-path="content.xml" '
            'manifest:media-type="text/xml"/></manifest:manifest>',
        )
    return packed.getvalue()


@pytest.mark.parametrize("name", ["何秀英.doc", "网页.wps", "开放文档.docx"])
def test_the_text_of_every_old_format_is_read(name: str, documents: dict[str, Document | ReadError]) -> None:
    document = documents[name]
    assert isinstance(document, Document)
    assert [block.text for block in document.blocks] == PARAGRAPHS
    assert document.notes[0].code == "converted"


def test_automatic_numbers_survive_the_conversion(documents: dict[str, Document | ReadError]) -> None:
    document = documents["何秀英.doc"]
    assert isinstance(document, Document)
    assert [block.number for block in document.blocks] == ["", "一、"]


def test_a_broken_document_is_told_and_the_others_are_read(documents: dict[str, Document | ReadError]) -> None:
    broken = documents["坏的.doc"]
    assert isinstance(broken, NotConverted)
    assert broken.message("zh").startswith("LibreOffice 打不开 坏的.doc")


def test_nothing_is_fetched_even_where_the_system_lets_the_program_have_the_network(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_confinement", lambda: ())
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        picture = (
            '<text:p>x<draw:frame draw:name="p" svg:width="2cm" svg:height="2cm"><draw:image '
            f'xlink:href="{address}/p.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
            "</draw:frame></text:p>"
        )
        (tmp_path / "a.odt").write_bytes(odt(picture))
        with Converter(program) as converter:
            (copy,) = converter.copies([tmp_path / "a.odt"]).values()
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert not isinstance(copy, NotConverted)
