import { decodeLzma } from "./decode-lzma.js";

// Runs the sheet as soon as its part of the page is there: `start-sheet.js` comes right after that. What other tabs need
// comes last, and stays packed until one of them is opened.
globalThis.aihrStart = () => {
  const first = document.getElementById("packed-first");
  const { page, worker } = unpack([first]);
  let later;
  globalThis.aihrPlayground = {
    workerUrl: urlOf(worker),
    later() {
      later ??= wholePage().then(() => unpack([first, document.getElementById("packed-later")]));
      return later;
    },
  };
  document.body.append(Object.assign(document.createElement("script"), { type: "module", src: urlOf(page) }));
};

/** Returns the texts of elements by name. They are one stream: the later ones repeat much of the first one. */
function unpack(elements) {
  const sizes = elements.flatMap(({ dataset }) => Object.entries(JSON.parse(dataset.sizes)));
  const length = sizes.reduce((sum, [, size]) => sum + size, 0);
  const packed = elements.map(({ textContent }) => atob(textContent)).join("");
  const { output } = decodeLzma(
    Uint8Array.from(packed, (each) => each.charCodeAt(0)),
    length,
  );
  let end = 0;
  return Object.fromEntries(
    sizes.map(([name, size]) => {
      end += size;
      return [name, new TextDecoder().decode(output.subarray(end - size, end))];
    }),
  );
}

function urlOf(code) {
  return URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
}

function wholePage() {
  return new Promise((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });
}
