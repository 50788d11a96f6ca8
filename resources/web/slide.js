// Moves a drawn figure along its time axis without drawing it anew: a frame costs about a millisecond,
// where Plotly's relayout takes thirty. A change of range is x → a·x + b for everything on the page;
// layers of lines and fills are stretched, and points, labels and ticks only change their place.
"use strict";

function slider(target) {
  let range = null; // the range that Plotly drew
  let spare = 0; // how many views on either side are prepared
  let left = 0;
  let width = 1;
  let layers = [];
  let points = [];
  let placed = [];
  let written = [];

  const all = (selector) => [...target.querySelectorAll(selector)];
  const offset = (element) => Number(/translate\(\s*(-?[\d.e+-]+)/.exec(element?.getAttribute("transform"))?.[1] ?? 0);

  // Remember what a new drawing consists of.
  function drawn(figure) {
    range = [...figure.layout.xaxis.range];
    spare = figure.layout.meta?.margin ?? 0;
    left = figure.layout.margin.l;
    width = figure.layout.width - left - figure.layout.margin.r;
    layers = all(".overplot .scatterlayer, .overplot .barlayer");
    points = all(".overplot .scatterlayer path.point").map((element) => ({ element, rest: element.getAttribute("transform") }));
    written = all(".overplot .scatterlayer .textpoint text").map((element) => ({ element, x: Number(element.getAttribute("x")), rest: element.getAttribute("transform") ?? "" }));
    placed = [
      ...all(".gridlayer .xgrid").map((element) => ({ element, x: offset(element) - left, rest: offset(element) })),
      ...all(".xtick").map((element) => ({ element, x: offset(element.querySelector("text")) - left, rest: 0 })),
      ...all("g.annotation").map(labelOf).filter(Boolean),
    ];
    for (const element of layers) element.style.vectorEffect = "non-scaling-stroke";

    function labelOf(element) {
      const note = figure.layout.annotations[Number(element.dataset.index)];
      if (note?.xref !== "x") return null;
      const box = element.getBoundingClientRect();
      return { element, x: ((note.x - range[0]) / (range[1] - range[0])) * width, rest: 0, box };
    }
  }

  // Show another range than the one that was drawn.
  function to([start, end]) {
    const a = (range[1] - range[0]) / (end - start);
    const b = ((range[0] - start) / (end - start)) * width;
    const still = Math.abs(a - 1) < 1e-9 && Math.abs(b) < 1e-3;
    for (const element of layers) {
      if (still) element.removeAttribute("transform");
      else element.setAttribute("transform", `matrix(${a},0,0,1,${b},0)`);
    }
    for (const { element, rest } of points) element.setAttribute("transform", still ? rest : `${rest} scale(${1 / a},1)`);
    for (const { element, x, rest } of written) element.setAttribute("transform", still ? rest : `translate(${x},0) scale(${1 / a},1) translate(${-x},0) ${rest}`);
    for (const { element, x, rest } of placed) element.setAttribute("transform", `translate(${rest + (a - 1) * x + b},0)`);
    if (a < 1) hideCovered(a, b);
  }

  // Zooming out brings labels together: until new ones come, those of less weight give way.
  function hideCovered(a, b) {
    const kept = [];
    for (const { element, x, box } of placed) {
      if (!box) continue;
      const { top, bottom } = box;
      const left = box.left + (a - 1) * x + b;
      const right = left + box.width;
      const covered = kept.some((k) => left < k.right && k.left < right && top < k.bottom && k.top < bottom);
      element.style.visibility = covered ? "hidden" : "visible";
      if (!covered) kept.push({ left, right, top, bottom });
    }
  }

  return { drawn, to, range: () => range, spare: () => spare, width: () => width, left: () => left };
}
