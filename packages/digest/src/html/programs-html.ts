import type { DigestContent, DigestProgram } from "../content/digest-content.ts";
import { colors } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";

/** The table of programs: numbers stay whole, long names break. */
export function programsHtml({ programs, morePrograms }: Pick<DigestContent, "programs" | "morePrograms">): string {
  if (programs.length === 0) return "";
  const hasCompletions = programs[0]?.completions !== null;
  const titles = ["Learners", ...(hasCompletions ? ["New"] : []), "Rate", "Stalled"];
  const head = [`<th scope="col" align="left" style="${small}">Program</th>`]
    .concat(titles.map((title) => `<th scope="col" align="right" width="52" style="${small}">${title}</th>`))
    .join("");
  const more =
    morePrograms === null
      ? ""
      : `<p class="muted" style="margin:4px 0 0;font-size:13px;line-height:19px;color:${colors.muted.light}">${escapeHtml(morePrograms)}</p>`;
  const legend = hasCompletions ? "New: completions in this time. Rate: completion rate." : "Rate: completion rate.";
  return `<h2 style="margin:0 0 6px;font-size:16px;line-height:22px">Programs</h2>
<table width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;border-collapse:collapse"><tr class="muted" style="color:${colors.muted.light}">${head}</tr>
${programs.map(programRow).join("\n")}
</table>${more}<p class="muted" style="margin:4px 0 0;font-size:13px;line-height:19px;color:${colors.muted.light}">${legend}</p>`;
}

const small = "padding:4px 0;font-size:12px;line-height:16px;font-weight:400";

function programRow({ name, learners, completions, completionRate, stalled }: DigestProgram): string {
  const edge = `border-top:1px solid ${colors.line.light};padding:6px 0;font-size:14px;line-height:20px`;
  const numbers = [learners, ...(completions === null ? [] : [completions]), completionRate, stalled].map(
    (number) =>
      `<td class="line number" align="right" valign="top" style="${edge};white-space:nowrap">${escapeHtml(number)}</td>`,
  );
  return `<tr><td class="line" valign="top" style="${edge};word-break:break-word;overflow-wrap:anywhere" dir="auto">${escapeHtml(name)}</td>${numbers.join("")}</tr>`;
}
