// The page of an exported timeline: shows one of its pictures, and ties marks to the entries below.
// Everything that comes from an article is data here, already escaped where Plotly reads markup.
"use strict";

const pictures = JSON.parse(document.getElementById("data").textContent);
const target = document.getElementById("timeline");
const parts = document.getElementById("parts");
const before = document.getElementById("before");
const after = document.getElementById("after");
const entries = [...document.querySelectorAll(".entry")];
const config = { displayModeBar: false, doubleClick: false, scrollZoom: false, showTips: false, typesetMath: false };
let shown = 0;

function draw(number) {
  shown = number;
  const { data, layout } = pictures[number].figure;
  Plotly.react(target, data, { ...layout, datarevision: number }, config).then(() => {
    target.removeAllListeners("plotly_click");
    target.removeAllListeners("plotly_clickannotation");
    target.on("plotly_click", ({ points }) => clicked(points[0].customdata));
    target.on("plotly_clickannotation", ({ annotation }) => named(annotation.name || ""));
  });
  parts.value = String(number);
  before.disabled = number <= 1;
  after.disabled = number === 0 || number === pictures.length - 1;
}

// A mark bears the number of its event, a column the stretch of time that it counts.
function clicked(what) {
  if (Array.isArray(what)) open((what[0] + what[1]) / 2);
  else if (what !== undefined && what !== null) choose(what);
}

function named(name) {
  const [kind, first, last] = name.split(":");
  if (kind === "event") choose(first);
  if (kind === "stretch") open((Number(first) + Number(last)) / 2);
}

function open(at) {
  const found = pictures.findIndex((each, number) => number > 0 && each.start <= at && at < each.end);
  if (found > 0) draw(found);
}

function choose(id) {
  const entry = document.getElementById(`event-${id}`);
  if (!entry) return;
  entry.hidden = false;
  for (const each of entries) each.classList.toggle("chosen", each === entry);
  entry.scrollIntoView({ behavior: "smooth", block: "center" });
}

function onTimeline(id) {
  const found = pictures.findIndex((each, number) => number > 0 && each.events.includes(id));
  draw(Math.max(found, 0));
  target.scrollIntoView({ behavior: "smooth", block: "center" });
}

for (const entry of entries) {
  const id = Number(entry.id.slice("event-".length));
  const heading = entry.querySelector("h3");
  if (!pictures[0].events.includes(id)) continue;
  heading.title = "Show on the timeline";
  heading.addEventListener("click", () => onTimeline(id));
}

pictures.forEach((each, number) => parts.add(new Option(each.name, String(number))));
parts.parentElement.hidden = pictures.length === 1;
parts.addEventListener("change", () => draw(Number(parts.value)));
before.addEventListener("click", () => draw(shown - 1));
after.addEventListener("click", () => draw(shown + 1));

const count = document.querySelector("#search output");
document.querySelector("#search input").addEventListener("input", ({ target: { value } }) => {
  const words = value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const each of entries) {
    const text = each.textContent.toLocaleLowerCase();
    each.hidden = !words.every((word) => text.includes(word));
    left += !each.hidden;
  }
  count.textContent = words.length ? `${left} of ${entries.length}` : "";
});

draw(0);
