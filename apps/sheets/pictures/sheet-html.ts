import type { ChartPicture, SheetPicture } from "@aihr-plugins/apps-script-runtime";
import { chartSvg } from "./chart-svg.ts";

/** The top left of a sheet as a page, as Google would show it. */
export function sheetHtml(sheet: SheetPicture, rows: number, columns: number): string {
  const { values, formulas, charts, settings } = sheet;
  const isHidden = (column: number) =>
    settings[`hidden.${column}`] !== undefined || settings[`hidden.${column - 1}`] === 2;
  const shown = Array.from({ length: columns }, (_, index) => index + 1).filter((column) => !isHidden(column));
  const head = shown
    .map(
      (column) =>
        `<th${Number(settings[`columnWidth.${column}`]) > 150 ? ' class="wide"' : ""}>${String.fromCharCode(64 + column)}</th>`,
    )
    .join("");
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const cells = shown.map((column) => {
      const formula = formulas[row - 1]?.[column - 1] ?? "";
      const value = values[row - 1]?.[column - 1] ?? "";
      const content = formula.startsWith("=SPARKLINE")
        ? bar(values[row - 1]?.[formula.charCodeAt("=SPARKLINE(".length) - 65])
        : formatted(value, style("numberFormat", row, column));
      const filter = row === 1 && sheet.filter && column <= sheet.filter.columns ? "<i>▾</i>" : "";
      return `<td class="${typeof value}" style="${look(row, column)}">${content}${filter}</td>`;
    });
    return `<tr><th>${row}</th>${cells.join("")}</tr>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><h1>${sheet.name}</h1>
    <div class="sheet"><table><tr><th></th>${head}</tr>${lines.join("")}</table>${charts.map(drawn).join("")}</div>`;

  function style(kind: string, row: number, column: number): unknown {
    return sheet.styles.findLast(
      (each) =>
        each.kind === kind &&
        row >= each.row &&
        row < each.row + each.rows &&
        column >= each.column &&
        column < each.column + each.columns,
    )?.value;
  }

  function look(row: number, column: number): string {
    const parts = {
      "font-weight": "fontWeight",
      background: "background",
      color: "fontColor",
      "font-size": "fontSize",
    };
    return Object.entries(parts)
      .map(([name, kind]) => [name, style(kind, row, column)])
      .map(([name, value]) => (value === undefined ? "" : `${name}:${value}${name === "font-size" ? "px" : ""}`))
      .filter((text) => text !== "")
      .join(";");
  }

  function drawn(chart: ChartPicture): string {
    return chartSvg(chart, values);
  }
}

function formatted(value: unknown, format: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace("T", " ");
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number") return String(value).replace(/&/g, "&amp;").replace(/</g, "&lt;");
  if (!String(format).includes("%"))
    return value.toLocaleString("en-US", { maximumFractionDigits: String(format).includes(".") ? 1 : 0 });
  return value > 0.99 && value < 1 ? "99%" : `${Math.round(100 * value)}%`;
}

function bar(value: unknown): string {
  return `<span class="bar" style="width:${Math.round(140 * Number(value))}px"></span>`;
}

const css = `
  body { margin: 0; padding: 16px; font: 13px Arial, sans-serif; color: #1f1f1f; background: #fff; }
  h1 { font-size: 14px; font-weight: 600; margin: 0 0 8px; color: #1d6b49; }
  .sheet { position: relative; }
  table { border-collapse: collapse; }
  th { background: #f8f9fa; color: #5f6368; font-weight: 400; border: 1px solid #e0e0e0; padding: 2px 8px; }
  td { border: 1px solid #e0e0e0; padding: 3px 6px; white-space: nowrap; height: 15px; }
  td.string { max-width: 190px; overflow: visible; }
  td.number, td.object { text-align: right; }
  th.wide { min-width: 140px; }
  td i { position: absolute; right: 4px; font-style: normal; color: #5f6368; }
  tr:nth-child(2) td { position: relative; padding-right: 20px; }
  .bar { display: inline-block; height: 12px; background: #2f7d5b; vertical-align: middle; }
  svg { position: absolute; background: #fff; border: 1px solid #dadce0; }
`;
