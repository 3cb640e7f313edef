import type { Paper } from "../../rendering/terminal/paper.ts";
import { widthOf } from "../../rendering/terminal/width.ts";
import type { ProbeReport } from "./judge.ts";

/** The findings, each with its evidence below it, and the settings that follow. */
export function probeText({ findings, settings, readsPages }: ProbeReport, { paint, wrap }: Paper): string {
  const width = Math.max(...findings.map(({ question }) => widthOf(question)));
  const indent = " ".repeat(width + 2);
  const lines = findings.map(
    ({ question, answer, evidence }) =>
      `${question.padEnd(width)}  ${paint("bold", answer)}\n${indent}${paint("dim", evidence)}\n`,
  );
  const chosen = Object.entries(settings).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  const flags = [
    ...(settings.pageSize === undefined ? [] : [`--page-size ${settings.pageSize}`]),
    ...(settings.concurrency === undefined ? [] : [`--concurrency ${settings.concurrency}`]),
    ...(settings.countIs === "total" ? ["--count-is-total"] : []),
  ];
  const command = flags.length > 0 ? `\nHere: aihr report ${flags.join(" ")}\n` : "";
  const usual = readsPages ? "the defaults" : "none: the API ignores the page number, so aihr reads one page only";
  const advice = chosen.length > 0 ? `${chosen.join("")}${command}` : `  ${usual}\n`;
  return wrap(`${lines.join("")}\n${paint("bold", "Settings that follow")}\n${advice}`);
}
