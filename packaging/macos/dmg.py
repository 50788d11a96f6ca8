"""How the disk image for macOS looks, for ``dmgbuild -s packaging/macos/dmg.py -D app=Dateline.app Dateline dateline.dmg``.

The application on the left, the folder of applications on the right: one is dragged onto the other.
"""

from pathlib import Path

# ``defines`` comes from dmgbuild: what was given with -D.
application = defines["app"]  # noqa: F821 # type: ignore[name-defined]
name = Path(application).name

format = "ULMO"  # noqa: A001 - dmgbuild's name; lzma, which macOS 10.15 and later can read
filesystem = "APFS"
files = [application]
symlinks = {"Applications": "/Applications"}
icon_locations = {name: (150, 170), "Applications": (430, 170)}
background = "builtin-arrow"
window_rect = ((200, 160), (580, 360))
default_view = "icon-view"
icon_size = 112
text_size = 13
show_status_bar = False
show_tab_view = False
show_toolbar = False
show_sidebar = False
hide_extensions = [name]
