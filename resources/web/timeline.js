// The page of the timeline in the window. It draws what it is given and reports what the hand does;
// it decides nothing. Article text arrives as escaped data inside the figure and is never HTML.
//
// Python to page, by signals of the bridge:
//   moving(json)   where a mark that is dragged has come to, see hold.js
//   figure(json)   draw {figure, answers, ends, selected}; `answers` is the number of the look the figure was made for,
//                  `ends` the first and last moment there is anything at, or null
// Page to Python, by slots of the bridge:
//   ready(width, height)       the page can draw; sent again whenever its size changes
//   glance(start, end)         the hand is moving and passes this stretch of time
//   look(start, end, number)   the eye rests there, or has not rested for long; numbers count up
//   click(id)                  a mark or label was clicked (a label is named event:id, a hint of what is beside stretch:start:end)
//   open(start, end)           a column of the density was clicked
//   drag(id, from, at, step), drop(…)   the hand holds the mark of the selected event, or has let it go
//   fit()                      double click on nothing: show everything
//   escape()                   Escape was pressed while the hand held nothing
//   drawn(answers)             that figure stands on the page; the next may come
//
// A drag moves through time; on the axis, or with Shift, it chooses a stretch to zoom to.
// While the hand moves, the page slides what it has (slide.js), which is cheap; Python answers looks with
// new detail. A figure that answers an older look is drawn too, and slid to where the hand is by then.
"use strict";

new QWebChannel(qt.webChannelTransport, (channel) => {
  const bridge = channel.objects.bridge;
  const target = document.getElementById("timeline");
  const slide = slider(target);
  const hold = holder(target, slide, bridge);
  const config = { displayModeBar: false, doubleClick: false, scrollZoom: false, typesetMath: false, showTips: false };
  const GLANCE_MS = 40;
  const LOOK_MS = 300; // at least, while the hand moves: new detail costs some frames,
  const LOOK_SHARE = 8; // and a slow machine gets it less often
  const MOST_ZOOM = 0.5; // beyond this, what was drawn is too coarse
  const EMPTY = 0.25; // the part of the view that may come empty while the hand moves
  const STILL_MS = 60; // after the hand has stopped
  const HELD_MS = 140; // after it has stopped with the button down
  const STILL_PIXELS = 4;
  const LEAST_BRUSH = 8;
  const DOUBLE_CLICK_MS = 400;

  let shown = null; // the range on the page
  let looks = 0; // number of the latest look that Python was told of
  let ends = null; // the hand may move at most the length of the view beyond these
  let drawings = 0;
  let drawMs = 0; // how long the latest drawing took

  // --- drawing ---

  function draw({ figure, answers, ends: known, selected }) {
    ends = known;
    const range = [...figure.layout.xaxis.range];
    if (slide.range()) slide.to(slide.range()); // Plotly shall find its own drawing
    if (!shown || (answers >= looks && !lookTimer)) shown = range;
    document.body.style.background = figure.layout.paper_bgcolor;
    figure.layout.datarevision = ++drawings; // or Plotly keeps the fades of the zoom before
    const begun = performance.now();
    Promise.resolve() // so that an exception, too, lets the next figure come
      .then(() => Plotly.react(target, figure.data, figure.layout, config))
      .then(() => {
        target.removeAllListeners?.("plotly_click"); // Plotly's events come with the first figure
        target.on("plotly_click", clickMark);
        hold.drawn(figure, selected);
        slide.drawn(figure);
        slide.to(shown);
        drawMs = performance.now() - begun;
      })
      .catch((problem) => console.error(String(problem)))
      .then(() => bridge.drawn(answers));
  }

  // --- moving ---

  let waiting = false;
  let lookTimer = 0;
  let looked = 0; // when Python was last told
  let glanced = 0;

  function move(wantedStart, wantedEnd) {
    const length = wantedEnd - wantedStart;
    const start = ends ? Math.min(Math.max(wantedStart, ends[0] - length), ends[1]) : wantedStart;
    const end = start + length;
    shown = [start, end];
    if (!waiting) requestAnimationFrame(() => {
      waiting = false;
      if (!slide.range()) return;
      Plotly.Fx.unhover(target);
      slide.to(shown);
    });
    waiting = true;
    const now = performance.now();
    if (now - glanced > GLANCE_MS) {
      glanced = now;
      bridge.glance(start, end);
    }
    clearTimeout(lookTimer);
    const pause = stale() ? Math.max(LOOK_MS, LOOK_SHARE * drawMs) - (now - looked) : HELD_MS;
    lookTimer = setTimeout(() => {
      lookTimer = 0;
      looked = performance.now();
      bridge.look(...shown, ++looks);
    }, Math.min(pressed ? HELD_MS : STILL_MS, Math.max(0, pause)));
  }

  // What stands on the page reaches beyond its range; while the hand moves there, or not far from it, nothing new
  // is drawn, which would cost frames. It comes as soon as the hand rests.
  function stale() {
    const drawn = slide.range();
    if (!drawn || !shown) return true;
    const spare = (slide.spare() + EMPTY) * (drawn[1] - drawn[0]);
    const zoom = (shown[1] - shown[0]) / (drawn[1] - drawn[0]);
    return shown[0] < drawn[0] - spare || shown[1] > drawn[1] + spare || zoom < MOST_ZOOM || zoom > 1 / MOST_ZOOM;
  }

  target.addEventListener("wheel", (event) => {
    event.preventDefault();
    if (!shown || pressed) return;
    const [start, end] = shown;
    const length = end - start;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const shift = ((event.deltaX || event.deltaY) / slide.width()) * length;
      move(start + shift, end + shift);
      return;
    }
    const factor = Math.min(4, Math.max(0.25, Math.exp(event.deltaY * 0.0016)));
    const here = start + ((event.clientX - slide.left()) / slide.width()) * length;
    move(here - (here - start) * factor, here + (end - here) * factor);
  }, { passive: false });

  // --- pressing: a drag, or a click on a mark, a label or nothing ---

  const brush = document.getElementById("brush");
  let pressed = null; // {x, y, range, dragged, brushes}
  let clicked = 0; // when nothing was clicked last

  window.addEventListener("pointerdown", ({ button, clientX, clientY, shiftKey }) => {
    if (!shown || button !== 0) return;
    const brushes = shiftKey || clientY > axisTop(); // a stretch is chosen on the axis, or anywhere with Shift
    pressed = { x: clientX, y: clientY, range: shown, dragged: false, brushes, holds: !brushes && hold.take(clientX, shown) };
  }, true);

  window.addEventListener("pointermove", ({ buttons, clientX, clientY }) => {
    if (!pressed) return;
    if (!buttons) {
      pressed = null; // it was let go outside
      brush.style.display = "none";
      hold.cancel();
    }
    else if (pressed.dragged || Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL_PIXELS) {
      pressed.dragged = true;
      if (pressed.brushes) {
        showBrush(pressed.x, clientX);
        return;
      }
      if (pressed.holds) {
        hold.move(clientX);
        return;
      }
      const [start, end] = pressed.range;
      const shift = ((pressed.x - clientX) / slide.width()) * (end - start);
      move(start + shift, end + shift);
    }
  }, true);

  window.addEventListener("pointerup", ({ clientX, clientY, timeStamp }) => {
    const press = pressed;
    pressed = null;
    brush.style.display = "none";
    if (press?.brushes && press.dragged) zoomTo(press, clientX);
    if (press?.holds && press.dragged) hold.letGo();
    else hold.cancel();
    if (press && !press.dragged) setTimeout(() => clickElsewhere(press, clientX, clientY, timeStamp)); // Plotly first
    lastPress = press;
  }, true);

  window.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (!pressed?.holds && !pressed?.brushes) {
      bridge.escape();
      return;
    }
    pressed = null;
    brush.style.display = "none";
    hold.cancel();
  }, true);

  const axisTop = () => target.clientHeight - (target.layout?.margin?.b ?? 0);

  function showBrush(from, to) {
    brush.style.left = `${Math.min(from, to)}px`;
    brush.style.width = `${Math.abs(to - from)}px`;
    brush.style.display = "block";
  }

  function zoomTo({ x, range }, to) {
    if (Math.abs(to - x) < LEAST_BRUSH) return;
    const at = (pixel) => range[0] + ((pixel - slide.left()) / slide.width()) * (range[1] - range[0]);
    move(at(Math.min(x, to)), at(Math.max(x, to)));
  }

  let lastPress = null;

  function clickMark({ points }) {
    if (!lastPress || lastPress.dragged) return;
    lastPress.taken = true;
    const owner = points[0].customdata;
    if (Array.isArray(owner)) bridge.open(owner[0], owner[1]);
    else if (owner !== undefined) bridge.click(owner);
  }

  function clickElsewhere(press, x, y, at) {
    if (press.taken || clickLabel(x, y)) return;
    if (at - clicked < DOUBLE_CLICK_MS) bridge.fit();
    clicked = at;
  }

  function clickLabel(x, y) {
    for (const element of target.querySelectorAll("g.annotation")) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (x < left || right < x || y < top || bottom < y) continue;
      const { name } = target.layout.annotations[Number(element.dataset.index)] ?? {};
      const [kind, ...numbers] = (name ?? "").split(":");
      if (kind === "event") bridge.click(Number(numbers[0]));
      else if (kind === "stretch") move(Number(numbers[0]), Number(numbers[1]));
      else continue;
      return true;
    }
    return false;
  }

  bridge.figure.connect((json) => draw(JSON.parse(json)));
  new ResizeObserver(() => bridge.ready(target.clientWidth, target.clientHeight)).observe(target);
});
