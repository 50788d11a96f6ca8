"""The page can reach nothing: no network, no file, no code but its own."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dateline.canvas.page import Page
from dateline.canvas.scheme import POLICY, content, is_registered, plotly_bundle
from gui.canvas.conftest import Listener, run

pytestmark = pytest.mark.gui

PROBE = "document.body.dataset.probe"


def outcome(page: Page, qtbot: QtBot, script: str) -> str:
    """Run a script that leaves its outcome on the page, and wait for it."""
    page.runJavaScript(script)
    qtbot.waitUntil(lambda: bool(run(page, qtbot, f"{PROBE} ?? ''")), timeout=20_000)
    return str(run(page, qtbot, PROBE))


@pytest.mark.parametrize("code", ["eval('1')", "new Function('return 1')()", "setTimeout('1', 0) || blocked"])
def test_text_never_becomes_code(page: Page, qtbot: QtBot, code: str) -> None:
    """What could turn a string into a program is switched off."""
    assert outcome(
        page, qtbot, f"try {{ {code}; {PROBE} = 'ran' }} catch (problem) {{ {PROBE} = problem.name }}"
    ) in {
        "EvalError",
        "ReferenceError",
    }


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch(URL).then(() => PROBE = 'reached', () => PROBE = 'blocked')",
        "fetch('file:///etc/hostname').then(() => PROBE = 'reached', () => PROBE = 'blocked')",
        "const i = new Image(); i.onload = () => PROBE = 'reached'; i.onerror = () => PROBE = 'blocked'; i.src = URL",
        "const s = document.createElement('script'); s.onload = () => PROBE = 'reached'; s.onerror = () => PROBE = 'blocked'; s.src = URL; document.head.append(s)",
        "try { new WebSocket(URL.replace('http', 'ws')).onerror = () => PROBE = 'blocked' } catch { PROBE = 'blocked' }",
    ],
    ids=["fetch", "file", "image", "script", "socket"],
)
def test_nothing_is_loaded(page: Page, qtbot: QtBot, listener: Listener, attempt: str) -> None:
    """Requests fail, and the server on this machine hears nothing."""
    script = attempt.replace("PROBE", PROBE).replace("URL", repr(listener.address))
    assert outcome(page, qtbot, f"{{ {script} }}") == "blocked"
    assert listener.requests == []


def test_markup_that_gets_into_the_page_loads_and_runs_nothing(
    page: Page, qtbot: QtBot, listener: Listener
) -> None:
    """Even if article text became HTML, its handlers, frames and remote pictures would do nothing."""
    html = (
        f"<img src='{listener.address}/a.png' onerror='document.body.dataset.ran = 1'>"
        f"<iframe src='{listener.address}/b'></iframe><link rel='stylesheet' href='{listener.address}/c.css'>"
        "<svg onload='document.body.dataset.ran = 1'></svg>"
    )
    page.runJavaScript(f"document.body.insertAdjacentHTML('beforeend', {html!r})")
    fetched = f"fetch('{listener.address}').finally(() => {PROBE} = 'later')"  # answers after the others
    assert outcome(page, qtbot, fetched) == "later"
    assert run(page, qtbot, "document.body.dataset.ran ?? null") is None
    assert listener.requests == []


def test_the_page_cannot_be_left(page: Page, qtbot: QtBot, listener: Listener) -> None:
    """Neither a link nor a script leads away."""
    page.runJavaScript(f"location.href = '{listener.address}'")
    link = f"(() => {{ const a = document.createElement('a'); a.href = '{listener.address}'; document.body.append(a); a.click(); return 1 }})()"
    assert run(page, qtbot, link) == 1
    assert run(page, qtbot, "location.href") == "dateline://app/timeline.html"
    assert listener.requests == []


def test_windows_cannot_be_opened(page: Page, qtbot: QtBot, listener: Listener) -> None:
    """A pop-up gets no page."""
    assert run(page, qtbot, f"window.open('{listener.address}') === null")
    assert listener.requests == []


@pytest.mark.parametrize(
    "path", ["/../errors.py", "/inter-widths.json", "/plotly/LICENSE", "/", "/etc/passwd"]
)
def test_only_the_listed_files_are_served(path: str) -> None:
    """The address gives the page's own files and no other."""
    assert content(path) is None


@pytest.mark.parametrize(
    "path",
    ["/timeline.html", "/timeline.js", "/picture.html", "/picture.js", "/plotly.js", "/qwebchannel.js"],
)
def test_the_pages_own_files_are_there(path: str) -> None:
    """Everything that the pages name is served."""
    assert content(path)


def test_policy_forbids_by_default() -> None:
    """What the policy does not allow is forbidden, and it allows no foreign address and no eval."""
    assert POLICY.startswith("default-src 'none'")
    assert "http" not in POLICY
    assert "unsafe-eval" not in POLICY
    assert is_registered()


def test_small_bundle_is_served() -> None:
    """The page loads the basic bundle, which is half a second quicker than the whole."""
    assert plotly_bundle().name == "plotly-basic.min.js"
    assert plotly_bundle().with_name("LICENSE").read_text(encoding="utf-8").startswith("MIT License")
