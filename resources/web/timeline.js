// The page of the timeline in the window. It draws what it is given and reports what the hand does;
// it decides nothing. Article text arrives as escaped data inside the figure and is never HTML.
//
// Python to page, by signals of the bridge:
//   figure(json)   draw {figure, answers}; `answers` is the number of the look the figure was made for
// Page to Python, by slots of the bridge:
//   ready(width, height)       the page can draw; sent again whenever its size changes
//   glance(start, end)         the hand is dragging and passes this stretch of time
//   look(start, end, number)   the eye has come to this stretch of time; numbers count up
//   click(id)                  a mark or label was clicked
//   open(start, end)           a column of the density was clicked
//   fit()                      double click on nothing: show everything
//   drawn(answers)             that figure stands on the page; the next may come
//
// While the hand moves, the page moves what it has, which is cheap; Python sends new detail when the wheel
// has turned or the drag ends. A figure that answers an older look keeps the hand's range, and none is
// drawn while a button is held down.
"use strict";

new QWebChannel(qt.webChannelTransport, (channel) => {
  const bridge = channel.objects.bridge;
  const target = document.getElementById("timeline");
  const config = { displayModeBar: false, doubleClick: false, scrollZoom: false, typesetMath: false, showTips: false };
  const GLANCE_MS = 50;
  const LOOK_MS = 300; // at least, while the wheel turns: new detail costs some frames,
  const LOOK_SHARE = 5; // and a slow machine gets it less often
  const STILL_MS = 60; // after the wheel has stopped
  const STILL_PIXELS = 4;
  const DOUBLE_CLICK_MS = 400;

  let range = null; // what is on the page now
  let wanted = null; // where the wheel wants it next
  let looks = 0; // number of the latest look that Python was told of
  let drawings = 0;
  let waiting = null; // a figure that came while a button was held down
  let held = false;
  let reportTimer = 0;
  let reported = 0; // when Python was last told
  let drawMs = 0; // how long the latest figure took

  const size = () => bridge.ready(target.clientWidth, target.clientHeight);

  function draw({ figure, answers }) {
    if (answers < looks && range) figure.layout.xaxis.range = range;
    range = [...figure.layout.xaxis.range];
    figure.layout.datarevision = ++drawings; // or Plotly keeps the fades of the zoom before
    document.body.style.background = figure.layout.paper_bgcolor;
    const begun = performance.now();
    Plotly.react(target, figure.data, figure.layout, config).then(() => {
      drawMs = performance.now() - begun;
      listen();
      bridge.drawn(answers);
    });
  }

  let listening = false;
  function listen() { // Plotly gives an element its events with the first figure
    if (listening) return;
    listening = true;
    target.on("plotly_relayouting", (change) => report(change, false));
    target.on("plotly_relayout", (change) => report(change, true));
    target.on("plotly_click", ({ points }) => {
      const owner = points[0].customdata;
      pressed = null; // the mark has been clicked, not a label behind it
      if (Array.isArray(owner)) bridge.open(owner[0], owner[1]);
      else if (owner !== undefined) bridge.click(owner);
    });
  }

  // --- moving ---

  function report(change, arrived) {
    const moved = change["xaxis.range"] ?? [change["xaxis.range[0]"], change["xaxis.range[1]"]];
    if (moved[0] === undefined) return;
    range = [...moved];
    const now = performance.now();
    const since = now - reported;
    clearTimeout(reportTimer);
    const pause = Math.max(LOOK_MS, LOOK_SHARE * drawMs);
    const wait = arrived ? Math.min(STILL_MS, Math.max(0, pause - since)) : Math.max(0, GLANCE_MS - since);
    reportTimer = setTimeout(() => {
      reported = performance.now();
      if (arrived) bridge.look(range[0], range[1], ++looks);
      else bridge.glance(range[0], range[1]);
    }, wait);
  }

  function move(next) {
    const idle = !wanted;
    wanted = next;
    if (idle) requestAnimationFrame(() => {
      const [start, end] = wanted;
      wanted = null;
      Plotly.relayout(target, { "xaxis.range": [start, end] });
    });
  }

  target.addEventListener("wheel", (event) => {
    event.preventDefault();
    if (!range || held) return;
    const [start, end] = wanted ?? range;
    const { l, r } = target.layout.margin;
    const length = end - start;
    const width = target.layout.width - l - r;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const shift = ((event.deltaX || event.deltaY) / width) * length;
      move([start + shift, end + shift]);
      return;
    }
    const factor = Math.min(4, Math.max(0.25, Math.exp(event.deltaY * 0.0016)));
    const here = start + ((event.clientX - l) / width) * length;
    move([here - (here - start) * factor, here + (end - here) * factor]);
  }, { passive: false });

  // --- clicking labels and nothing ---

  let pressed = null;
  let clicked = 0; // when nothing was clicked last
  window.addEventListener("pointerdown", (event) => {
    held = true;
    pressed = event;
  }, true);
  window.addEventListener("pointerup", (event) => {
    held = false;
    const start = pressed;
    setTimeout(() => { // after Plotly had its turn
      if (waiting) draw(waiting);
      waiting = null;
      const still = start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < STILL_PIXELS;
      if (!still || !pressed || clickLabel(event.clientX, event.clientY)) return;
      if (event.timeStamp - clicked < DOUBLE_CLICK_MS) bridge.fit();
      clicked = event.timeStamp;
    });
  }, true);

  function clickLabel(x, y) {
    for (const element of target.querySelectorAll("g.annotation")) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const { name } = target.layout.annotations[Number(element.dataset.index)] ?? {};
      if (name?.startsWith("event:") && left <= x && x <= right && top <= y && y <= bottom) {
        bridge.click(Number(name.slice("event:".length)));
        return true;
      }
    }
    return false;
  }

  bridge.figure.connect((json) => {
    const given = JSON.parse(json);
    if (held) {
      waiting = given;
      bridge.drawn(given.answers);
    } else draw(given);
  });
  new ResizeObserver(size).observe(target);
});
