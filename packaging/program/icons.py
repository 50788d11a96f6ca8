"""Draws the icon of the program in every size that a desktop asks for, from the one picture in resources/icons.

Run as ``python packaging/program/icons.py FOLDER``: writes dateline-SIZE.png, dateline.ico (Windows) and
dateline.icns (macOS); the small ones are drawn at their size, not made smaller.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
MACOS = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic10": 1024, b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Apple's names of sizes; from ic10 on those for displays of double density."""
PICTURE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "dateline.svg"


def main(folder: Path) -> None:
    """Write all icons into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = draw({*SIZES, *WINDOWS, *MACOS.values()})
    for size in SIZES:
        (folder / f"dateline-{size}.png").write_bytes(drawn[size])
    (folder / "dateline.ico").write_bytes(ico({size: drawn[size] for size in WINDOWS}))
    (folder / "dateline.icns").write_bytes(icns(drawn))


def draw(sizes: set[int]) -> dict[int, bytes]:
    """Return the picture as PNG of each size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    running = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(PICTURE))
    found = {}
    for size in sizes:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        found[size] = bytes(content.data())
    del running
    return found


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return PNG pictures as a Windows icon: a table of sizes and places, then the pictures."""
    place = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in sorted(pictures.items()):
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place + len(body))
        body += picture
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return PNG pictures as a macOS icon: each with its name and length."""
    parts = b"".join(
        name + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for name, size in MACOS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


if __name__ == "__main__":
    main(Path(sys.argv[1]))
