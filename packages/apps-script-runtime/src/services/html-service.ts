import type { Surroundings } from "./services.ts";

export function createHtmlService({ files }: Surroundings) {
  return {
    createHtmlOutputFromFile(name: string) {
      const html = files[`${name}.html`];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      let title = "";
      const output = {
        getContent: () => html,
        getTitle: () => title,
        setTitle(next: string) {
          title = next;
          return output;
        },
      };
      return output;
    },
  };
}
