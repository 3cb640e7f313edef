import type { Library } from "./bundled-libraries.ts";

/** The notices as plain text; empty if there are no libraries. */
export function noticeText(libraries: readonly Library[]): string {
  return libraries
    .map(({ name, version, license, notice }) => `${name} ${version} (${license})\n\n${notice}\n`)
    .join("\n");
}

/** The notices as a comment that minifiers keep, to append to a JavaScript bundle; empty if there are no libraries. */
export function noticeComment(libraries: readonly Library[]): string {
  if (libraries.length === 0) return "";
  const lines = `This file contains these libraries:\n\n${noticeText(libraries)}`.trim().split("\n");
  const body = lines.map((line) => ` * ${line.replaceAll("*/", "* /")}`.trimEnd());
  return ["/*!", ...body, " */", ""].join("\n");
}
