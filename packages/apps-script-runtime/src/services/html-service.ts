import type { Surroundings } from "./surroundings.ts";

export function createHtmlService({ files }: Surroundings) {
  return {
    createHtmlOutput: pageOf,
    createHtmlOutputFromFile(name: string) {
      const html = files[`${name}.html`];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return pageOf(html);
    },
  };
}

function pageOf(html: string, title = ""): Readonly<Record<string, unknown>> {
  return {
    getContent: () => html,
    getTitle: () => title,
    setTitle: (next: string) => pageOf(html, next),
  };
}
