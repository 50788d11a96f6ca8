"""Opens our exports in the programs they are made for: TimelineJS and vis-timeline in a browser, parsers of the others.

Not part of the test suite, as it needs Node, Chromium and five packages from npm. Run with:

    npm install --prefix FOLDER @knight-lab/timelinejs vis-timeline @markwhen/parser ical.js jsonld
    PYTHONPATH=desktop:tests python tests/interchange/readers.py FOLDER
"""

from __future__ import annotations

import functools
import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from core.timeline.exports.sample import CLOSED, FELL, chronicle, on
from core.timeline.exports.test_all_formats import DATES, NASTY
from dateline.formula import edtf
from dateline.model import Decision
from dateline.timeline.exports.chronicle import Chronicle
from dateline.timeline.exports.formats import FORMATS
from dateline.timeline.exports.tellings import tellings

NAMES = ("timelinejs", "timelinejs-csv", "vis-timeline", "markwhen", "icalendar", "json-ld")
CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1400,900",
    "--virtual-time-budget=20000", "--dump-dom",
)  # fmt: skip
TIMELINEJS = """<!doctype html><meta charset=utf-8>
<link rel=stylesheet href=node_modules/@knight-lab/timelinejs/dist/css/timeline.css>
<script src=node_modules/@knight-lab/timelinejs/dist/js/timeline.js></script>
<div id=t style="width:1300px;height:700px"></div><pre id=found></pre><script>
const told = () => { const c = line.config; found.textContent = JSON.stringify({
  count: c.events.length, errors: c.messages.errors.map(String), scripts: window.ran || 0,
  slides: document.querySelectorAll('.tl-slide').length, marks: document.querySelectorAll('.tl-timemarker').length,
  events: c.events.map(e => [e.unique_id, e.start_date.data.date_obj.getFullYear(), e.display_date || '',
    new DOMParser().parseFromString(e.text.headline, 'text/html').body.textContent])}) };
const line = new TL.Timeline('t', SOURCE, {script_path: location.origin + '/node_modules/@knight-lab/timelinejs/dist/js/'});
line.on('loaded', told);
</script>"""
VIS = """<!doctype html><meta charset=utf-8>
<script src=node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js></script>
<div id=t></div><pre id=found></pre><script>
fetch('vis-timeline').then(r => r.json()).then(data => {
  const items = new vis.DataSet(data.items);
  const line = new vis.Timeline(t, items, data.groups.length ? new vis.DataSet(data.groups) : undefined,
    {stack: false, onInitialDrawComplete: () => { found.textContent = JSON.stringify({
      count: items.length, drawn: line.itemSet && Object.keys(line.itemSet.items).length, scripts: window.ran || 0,
      events: Object.values(line.itemSet.items).map(i => [i.id, i.data.start.getFullYear(), i.constructor.name])})}});
  line.fit({animation: false});
});
</script>"""
MARKWHEN = """import { parse } from './node_modules/@markwhen/parser/lib/index.js';
import { readFileSync } from 'fs';
const found = parse(readFileSync('markwhen', 'utf8'));
const flat = node => node.children ? node.children.flatMap(flat) : [node];
console.log(JSON.stringify({errors: found.parseMessages, title: found.header.title,
  events: flat(found.events).map(e => [e.firstLine.restTrimmed, e.dateRangeIso, e.properties])}));"""

OTHERS = """import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { readFileSync } from 'fs';
const calendar = new ICAL.Component(ICAL.parse(readFileSync('icalendar', 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(e => new ICAL.Event(e));
const graph = await jsonld.flatten(JSON.parse(readFileSync('json-ld', 'utf8')));
const dates = graph.flatMap(n => n['http://purl.org/dc/terms/date'] || []);
console.log(JSON.stringify({
  calendar: events.filter(e => e.uid && e.startDate.year > 0 && (!e.endDate || e.endDate > e.startDate)).length,
  things: graph.filter(n => (n['@type'] || []).includes('https://schema.org/Event')).length,
  dates: dates.filter(d => d['@type'] === 'http://id.loc.gov/datatypes/edtf/EDTF').length }));"""


def main(folder: Path) -> int:
    """Write the exports into a folder with the packages, open each, and compare what was read."""
    story = _story()
    for name in NAMES:
        (folder / name).write_bytes(FORMATS[name].write(story).data)
    placed = [each for each in tellings(story) if each.place]
    wrong = [
        *_timelinejs(folder, "timelinejs", len(placed)),
        *_timelinejs(folder, "timelinejs-csv", len(placed)),
    ]
    wrong += [*_vis(folder, len(placed)), *_markwhen(folder, len(placed))]
    print(
        "\n".join(wrong) or f"all {len(placed)} events of {len(NAMES)} formats were read as they were meant"
    )
    return bool(wrong)


def _story() -> Chronicle:
    """Return events of all kinds of dates with nasty headlines, in a few categories."""
    events = [
        replace(
            on(FELL if number % 2 else CLOSED, formula), id=number, headline=f"{headline}<img src=x onerror='window.ran=1'>",
            decision=Decision(category=f"{headline}<img src=x onerror=window.ran=1>" if number % 3 else "", tags=(headline,), note=headline),
        )
        for number, (formula, headline) in enumerate(zip(DATES, cycle(NASTY), strict=False), 1)
    ]  # fmt: skip
    return chronicle(*events, title=NASTY[0])


def _page(folder: Path, html: str) -> dict[str, object]:
    """Open a page in the browser and return what it found."""
    (folder / "page.html").write_text(html, encoding="utf-8")
    handler = functools.partial(_Quiet, directory=str(folder))
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        tempfile.TemporaryDirectory() as home,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/page.html"
        command = [*CHROMIUM, f"--user-data-dir={home}", address]
        shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
        server.shutdown()
    found = re.search(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)
    text = found[1] if found else ""
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\xa0"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return dict(json.loads(text or "{}"))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the folder without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def _timelinejs(folder: Path, name: str, count: int) -> list[str]:
    found = _page(folder, TIMELINEJS.replace("SOURCE", json.dumps(_source(folder, name))))
    wrong = (
        []
        if found.get("count") == found.get("marks") == count
        else [f"{name}: {found.get('count')} of {count}"]
    )
    wrong += [f"{name}: {each}" for each in found.get("errors", ())]
    return wrong + ([f"{name}: a script of a headline ran"] if found.get("scripts") else [])


def _source(folder: Path, name: str) -> str:
    source = folder / f"{name}.{'csv' if name.endswith('csv') else 'json'}"
    source.write_bytes((folder / name).read_bytes())
    return source.name


def _vis(folder: Path, count: int) -> list[str]:
    found = _page(folder, VIS)
    right = found.get("count") == found.get("drawn") == count and not found.get("scripts")
    return [] if right else [f"vis-timeline: {found.get('drawn')} of {count}, scripts {found.get('scripts')}"]


def _markwhen(folder: Path, count: int) -> list[str]:
    (folder / "read.mjs").write_text(MARKWHEN, encoding="utf-8")
    done = subprocess.run(["node", "read.mjs"], cwd=folder, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    wrong = [f"markwhen: {each}" for each in found["errors"]]
    ids = {each[2].get("id") for each in found["events"]}
    right = len(found["events"]) == len(ids) == count
    return wrong + ([] if right else [f"markwhen: {len(found['events'])} events, {len(ids)} ids of {count}"])


def _others(folder: Path, story: Chronicle) -> list[str]:
    (folder / "others.mjs").write_text(OTHERS, encoding="utf-8")
    done = subprocess.run(["node", "others.mjs"], cwd=folder, capture_output=True, text=True, check=True)
    told = tellings(story)
    meant = {
        "calendar": sum(each.place is not None and each.place.first.year > 0 for each in told),
        "things": len(told),
        "dates": sum(bool(edtf.write(each.front.step.result)) for each in told),
    }
    found = json.loads(done.stdout)
    return [] if found == meant else [f"calendar and linked data: {found}, meant {meant}"]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
