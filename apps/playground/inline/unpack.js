// Unpacks the page's scripts and runs the first one. What a tab needs that is not open yet stays packed.
const unpack = async (id) => {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (each) => each.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
};
const urlOf = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
unpack("packed").then(({ page, worker, bridge }) => {
  globalThis.aihrPlayground = {
    workerUrl: urlOf(worker),
    bridge,
    dashboardUrl: async () => urlOf((await unpack("packed-dashboard")).worker),
  };
  document.body.append(Object.assign(document.createElement("script"), { type: "module", src: urlOf(page) }));
});
