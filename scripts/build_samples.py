"""Build samples/<county>/<unit>/<name>.docx from samples/source/*.md.

Usage: python -m scripts.build_samples
"""

from scripts.sample_docx import build
from scripts.sample_sources import read_samples


def main() -> None:
    """Write every sample."""
    samples = read_samples()
    for sample in samples:
        sample.path.parent.mkdir(parents=True, exist_ok=True)
        sample.path.write_bytes(build(sample))
    print(f"{len(samples)} samples")


if __name__ == "__main__":
    main()
