// The mark of the selected event in the hand: it can be dragged to another date. Python says which date that is,
// snapped to what the event is known to; the page only shows it beside the hand.
"use strict";

function holder(target, slide, bridge) {
  const ghost = document.getElementById("ghost");
  const words = ghost.firstElementChild;
  let selected = null; // the event whose mark may be taken
  let over = null; // the event under the pointer
  let held = null; // {event, from, range, at}
  let waiting = false;

  function drawn(figure, chosen) {
    selected = chosen;
    ghost.style.color = figure.layout.font?.color ?? "";
    words.style.background = figure.layout.paper_bgcolor;
    target.removeAllListeners?.("plotly_hover");
    target.removeAllListeners?.("plotly_unhover");
    target.on("plotly_hover", ({ points }) => point(points[0].customdata));
    target.on("plotly_unhover", () => point(null));
  }

  function point(owner) {
    over = typeof owner === "number" ? owner : null;
    target.classList.toggle("held", over !== null && over === selected);
  }

  const at = (x, [start, end]) => start + ((x - slide.left()) / slide.width()) * (end - start);
  const step = ([start, end]) => (end - start) / slide.width();

  // Take the mark under the pointer; true if there is one that may be taken.
  function take(x, range) {
    held = over !== null && over === selected ? { event: over, from: at(x, range), range, at: null } : null;
    return held !== null;
  }

  function move(x) {
    held.at = at(x, held.range);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      Plotly.Fx.unhover(target); // what the mark says of itself would cover where it goes
      if (held) bridge.drag(held.event, held.from, held.at, step(held.range));
    });
  }

  function show(landing) {
    if (!held || !landing) {
      ghost.style.display = "none";
      return;
    }
    const place = (moment) => slide.left() + ((moment - held.range[0]) / (held.range[1] - held.range[0])) * slide.width();
    ghost.style.left = `${place(landing.low)}px`;
    ghost.style.width = `${Math.max(1, place(landing.high) - place(landing.low))}px`;
    ghost.style.display = "block";
    words.textContent = landing.words;
  }

  function letGo() {
    if (held?.at != null) bridge.drop(held.event, held.from, held.at, step(held.range));
    cancel();
  }

  function cancel() {
    held = null;
    show(null);
  }

  bridge.moving.connect((json) => show(JSON.parse(json)));
  return { drawn, take, move, letGo, cancel };
}
