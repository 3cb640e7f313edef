import wrapAnsi from "wrap-ansi";
import { widthOf } from "./width.ts";

/** The text with its long lines broken between words. What was in a list or in columns stays under its own beginning. */
export function wrapped(text: string, width: number): string {
  if (!Number.isFinite(width)) return text;
  return text
    .split("\n")
    .map((line) => wrappedLine(line, width))
    .join("\n");
}

function wrappedLine(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const beforeLastColumn = /^.* {2,}/.exec(line)?.[0] ?? "";
  const indent = /^ */.exec(line)?.[0] ?? "";
  const hasRoom = (before: string) => widthOf(before) <= (width * 2) / 3;
  const before = hasRoom(beforeLastColumn) ? beforeLastColumn : indent;
  // What is below a column without room moves to the left.
  const opening = hasRoom(before) ? before : "  ";
  const hang = " ".repeat(widthOf(opening));
  const rest = wrapAnsi(line.slice(before.length), Math.max(1, width - hang.length));
  return opening + rest.replaceAll("\n", `\n${hang}`);
}

/** The same for paragraphs that were broken for another width. */
export function reflowed(text: string, width: number): string {
  return wrapped(text.replace(/(?<=\S)\n(?=\S)/g, " "), width);
}
