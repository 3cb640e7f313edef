// Unpacks the page's two scripts, runs the first one and keeps the other's address for the worker.
(async () => {
  const bytes = Uint8Array.from(atob(document.getElementById("packed").textContent), (each) => each.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const { page, worker, bridge } = await new Response(stream).json();
  const urlOf = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  globalThis.aihrPlayground = { workerUrl: urlOf(worker), bridge };
  document.body.append(Object.assign(document.createElement("script"), { type: "module", src: urlOf(page) }));
})();
