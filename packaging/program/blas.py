"""Replaces the library of linear algebra that numpy's wheels bring: ``python packaging/program/blas.py INTERNAL`` (Linux).

OpenBLAS with its Fortran library is 28 MB, for products of matrices at the greatest speed; Dateline has none to multiply.
In its place comes a library of the same name, compiled from ``blas.c``, that has what numpy is linked to. Needs cc and nm.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "libscipy_openblas64_*.so*"
ONLY_ITS_OWN = ("libgfortran*", "libquadmath*")


def main(internal: Path) -> None:
    """Replace the library in the packed program's folder of libraries, and see that numpy has all it needs."""
    folder = internal / "numpy.libs"
    library = next(folder.glob(NAME), None)
    if library is None:
        return  # a numpy that was built for this system is linked to the system's library, or to none
    compile_to(library)
    for pattern in ONLY_ITS_OWN:
        for each in (*folder.glob(pattern), *internal.glob(pattern)):  # the library, and the link to it
            each.unlink()
    missing = needed(internal / "numpy") - symbols(library, "--defined-only")
    if missing:
        raise SystemExit(f"blas.c lacks what this numpy is linked to: {', '.join(sorted(missing))}")


def compile_to(library: Path) -> None:
    """Compile our library; it answers to the name of the one that was there."""
    flags = ["-O2", "-shared", "-fPIC", "-s", f"-Wl,-soname,{library.name}"]
    subprocess.run(["cc", *flags, "-o", str(library), str(HERE / "blas.c")], check=True)


def needed(folder: Path) -> set[str]:
    """Return what numpy's modules expect of the library."""
    found = (symbols(each, "--undefined-only") for each in folder.rglob("*.so"))
    return {name for names in found for name in names if name.startswith("scipy_")}


def symbols(library: Path, which: str) -> set[str]:
    """Return the names that a library defines, or asks of others."""
    listed = subprocess.run(["nm", "-D", which, str(library)], check=True, capture_output=True, text=True)
    return {line.split()[-1].partition("@")[0] for line in listed.stdout.splitlines()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
