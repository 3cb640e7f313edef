import { jsonText } from "./json-text.ts";
import type { Sink } from "./sink.ts";

/** One JSON value to a line. */
export function jsonlSink<Item>(json: (item: Item) => unknown, write: (text: string) => Promise<void>): Sink<Item> {
  return {
    write: (items) => write(items.map((item) => `${jsonText(json(item))}\n`).join("")),
    end: async () => {},
  };
}

/** A JSON array, one value to a line. If the writing stops midway it is no JSON, so that no program takes it for whole. */
export function jsonSink<Item>(json: (item: Item) => unknown, write: (text: string) => Promise<void>): Sink<Item> {
  let before = "[\n";
  return {
    async write(items) {
      let text = "";
      for (const item of items) {
        text += before + jsonText(json(item));
        before = ",\n";
      }
      await write(text);
    },
    end: () => write(before === ",\n" ? "\n]\n" : "[]\n"),
  };
}
