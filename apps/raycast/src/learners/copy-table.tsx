import {
  countText,
  daysAgoText,
  learnerName,
  minutesText,
  numberText,
  percentText,
  type ReportOptions,
  type Row,
} from "@aihr-plugins/report";
import { neutralize } from "@aihr-plugins/report/csv";
import { Action, Clipboard, Icon, showHUD } from "@raycast/api";
import { bothPlatforms } from "../actions/shortcut.ts";
import { asOfLine } from "../words/as-of.ts";
import { escapeMarkdown, markdownTable } from "../words/markdown.ts";
import { rowProgramLabel, rowStatusText } from "../words/row-texts.ts";

/** The most lines of a table: more would not fit into a command's memory. */
const maxLines = 1000;

interface Props {
  readonly rows: () => readonly Row[];
  readonly options: ReportOptions;
}

/** Copies what the list shows as a table: formatted for documents, mail and spreadsheets, as Markdown for plain text. */
export function CopyTable({ rows, options }: Props) {
  async function copy() {
    const all = rows();
    const lines = all
      .slice(0, maxLines)
      .map((row) => [
        learnerName({ userName: row.learnerName }),
        rowProgramLabel(row),
        percentText(row.progressPercent),
        rowStatusText(row),
        minutesText(row.minutesSpent),
        minutesText(row.minutesLeft),
        daysAgoText(row.daysSinceLastActivity),
      ]);
    const text = [markdownTable(head, lines), escapeMarkdown(asOfLine(options)), ""].join("\n\n");
    await Clipboard.copy({ text, html: htmlTable(lines, asOfLine(options)) });
    const count = countText(lines.length, "Line");
    await showHUD(all.length > maxLines ? `Copied ${count} of ${numberText(all.length)}` : `Copied ${count}`);
  }
  return <Action title="Copy Table" icon={Icon.AppWindowGrid2x2} shortcut={bothPlatforms("t")} onAction={copy} />;
}

const head = ["Learner", "Program", "Progress", "Status", "Spent", "Left", "Last activity"];

/** Pasted into a spreadsheet, a cell of it could run as a formula. */
function htmlTable(lines: readonly (readonly string[])[], caption: string): string {
  const cells = (tag: string, line: readonly string[]) =>
    `<tr>${line.map((cell) => `<${tag}>${escapeHtml(neutralize(cell))}</${tag}>`).join("")}</tr>`;
  return `<table>${cells("th", head)}${lines.map((line) => cells("td", line)).join("")}</table><p>${escapeHtml(caption)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}
