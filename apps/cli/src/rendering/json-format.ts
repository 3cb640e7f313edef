import type { Format } from "./format.ts";
import { jsonText } from "./json-text.ts";

/** One learner a line, as the API gave them. */
export const jsonl: Format = {
  start: () => "",
  part: (learners) => learners.map((learner) => `${jsonText(learner)}\n`).join(""),
  end: () => "",
};

/** An array of learners as the API gave them, one a line. What breaks off is no JSON, so nobody takes it for whole. */
export function json(): Format {
  let separator = "\n";
  return {
    start: () => "[",
    part: (learners) =>
      learners
        .map((learner) => {
          const text = separator + jsonText(learner);
          separator = ",\n";
          return text;
        })
        .join(""),
    end: () => "\n]\n",
  };
}
