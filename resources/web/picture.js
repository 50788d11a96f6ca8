// Draws figures and hands them back as a picture; the page is never shown.
// It tells the bridge that it is ready(), hears wanted({figures, format, scale, fit}) again and again, and answers each
// with done(data address) or failed(reason).
"use strict";

new QWebChannel(qt.webChannelTransport, (channel) => {
  const bridge = channel.objects.bridge;
  const config = { staticPlot: true, typesetMath: false };
  const place = document.getElementById("picture");

  // One sheet for each figure: a PDF is printed from the page itself.
  function sheet({ layout }, fit) {
    const target = document.createElement("div");
    target.className = "sheet";
    target.style.zoom = fit;
    target.style.width = `${layout.width}px`;
    target.style.height = `${layout.height}px`;
    place.append(target);
    return target;
  }

  function draw({ figures, format, scale, fit }) {
    for (const old of place.children) Plotly.purge(old);
    place.replaceChildren();
    const targets = figures.map((figure) => sheet(figure, format === "pdf" ? fit : 1));
    const { width, height } = figures[0].layout;
    Promise.resolve() // so that an exception is an answer too
      .then(() => Promise.all(figures.map(({ data, layout }, at) => Plotly.newPlot(targets[at], data, layout, config))))
      // An SVG of the first proves, for a PDF, that it was drawn.
      .then(() => Plotly.toImage(targets[0], { format: format === "pdf" ? "svg" : format, width, height, scale }))
      .then((address) => bridge.done(address), (problem) => bridge.failed(String(problem)));
  }

  bridge.wanted.connect((json) => draw(JSON.parse(json)));
  bridge.ready();
});
