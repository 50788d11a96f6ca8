// Draws one figure and hands it back as a picture; the page is never shown.
// It asks the bridge for {figure, format, scale} and answers done(data address) or failed(reason).
"use strict";

new QWebChannel(qt.webChannelTransport, (channel) => {
  const bridge = channel.objects.bridge;
  bridge.work((json) => {
    const { figure, format, scale } = JSON.parse(json);
    const target = document.getElementById("picture");
    const { width, height } = figure.layout;
    Promise.resolve() // so that an exception is an answer too
      .then(() => Plotly.newPlot(target, figure.data, figure.layout, { staticPlot: true, typesetMath: false }))
      // A PDF is printed from the page itself; its SVG only proves that it was drawn.
      .then(() => Plotly.toImage(target, { format: format === "pdf" ? "svg" : format, width, height, scale }))
      .then((address) => bridge.done(address), (problem) => bridge.failed(String(problem)));
  });
});
