import type { SheetPicture } from "@aihr-plugins/apps-script-runtime";
import { chartSvg } from "@aihr-plugins/apps-script-runtime/drawing";
import type { TypedFormula } from "./type-formula.ts";

const [rowPixels, headPixels, numberPixels, columnPixels] = [24, 24, 44, 100];

/** The top left of a sheet as a page, as Google would show it; with a formula bar, if one was typed. */
export function sheetHtml(sheet: SheetPicture, rows: number, columns: number, typed?: TypedFormula): string {
  const { values, formulas, displayValues, notes, charts, settings } = sheet;
  const isHidden = (column: number) =>
    settings[`hidden.${column}`] !== undefined || settings[`hidden.${column - 1}`] === 2;
  const shown = Array.from({ length: columns }, (_, index) => index + 1).filter((column) => !isHidden(column));
  const widthOf = (column: number) => Number(settings[`columnWidth.${column}`] ?? columnPixels);
  const leftOf = (column: number) =>
    numberPixels + shown.filter((each) => each < column).reduce((sum, each) => sum + widthOf(each), 0);
  const cell = (row: number, column: number) => displayValues[row - 1]?.[column - 1] ?? "";
  const head = shown.map((column) => `<th>${String.fromCharCode(64 + column)}</th>`).join("");
  const widths = [numberPixels, ...shown.map(widthOf)].map((width) => `<col style="width:${width}px">`).join("");

  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const cells = shown.map((column) => {
      const formula = formulas[row - 1]?.[column - 1] ?? "";
      const value = values[row - 1]?.[column - 1] ?? "";
      const rate = formula.startsWith("=SPARKLINE") ? referred(formula) : undefined;
      const content = rate === undefined ? escapeHtml(cell(row, column)) : bar(rate);
      const note = notes.some((each) => each.row === row && each.column === column) ? " noted" : "";
      const filter = row === 1 && sheet.filter && column <= sheet.filter.columns ? "<i>▾</i>" : "";
      const cut = cell(row, column + 1) === "" ? "" : " cut";
      const isTyped = typed !== undefined && row === 2 && column === 2 ? " typed" : "";
      return `<td class="${typeof value}${cut}${note}${isTyped}" style="${look(row, column)}">${content}${filter}</td>`;
    });
    return `<tr><th>${row}</th>${cells.join("")}</tr>`;
  });
  const drawn = charts.map((chart) => {
    const [row, column] = chart.position;
    return chartSvg(chart, values, { left: leftOf(column), top: headPixels + (row - 1) * rowPixels });
  });
  const formulaBar = typed
    ? `<p class="bar"><b>${typed.cell}</b><i>fx</i><code>${escapeHtml(typed.formula)}</code></p>`
    : "";
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><h1>${sheet.name}</h1>${formulaBar}
    <div class="sheet${settings.hiddenGridlines ? " plain" : ""}"><table><colgroup>${widths}</colgroup><tr><th></th>${head}</tr>${lines.join("")}</table>${drawn.join("")}</div>`;

  /** The value of the first cell that a formula names. */
  function referred(formula: string): unknown {
    const [, letter = "A", row = "1"] = /\(\$?([A-Z])\$?(\d+)/.exec(formula) ?? [];
    return values[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
  }

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
      "white-space": "wrap",
      "font-size": "fontSize",
    };
    return Object.entries(parts)
      .map(([name, kind]) => [name, style(kind, row, column)])
      .map(([name, value]) =>
        value === undefined ? "" : `${name}:${value === true ? "normal" : value}${name === "font-size" ? "px" : ""}`,
      )
      .filter((text) => text !== "")
      .join(";");
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function bar(value: unknown): string {
  return `<span style="width:${Math.round(150 * Number(value))}px"></span>`;
}

const css = `
  body { margin: 0; padding: 16px; font: 13px Arial, sans-serif; color: #1f1f1f; background: #fff; }
  h1 { font-size: 14px; font-weight: 600; margin: 0 0 8px; color: #1d6b49; }
  .bar { display: flex; gap: 14px; margin: 0 0 8px; padding: 6px 10px; border: 1px solid #dadce0; border-radius: 4px; align-items: baseline; }
  .bar i { color: #5f6368; }
  .bar code { font: 14px ui-monospace, monospace; color: #1d6b49; }
  .sheet { position: relative; }
  table { border-collapse: collapse; table-layout: fixed; width: 0; }
  th { background: #f8f9fa; color: #5f6368; font-weight: 400; }
  th, td { border: 1px solid #e0e0e0; padding: 0 5px; height: ${rowPixels - 1}px; box-sizing: border-box; white-space: nowrap; }
  td { position: relative; }
  td.cut { overflow: hidden; }
  td.number, td.object { text-align: right; }
  .plain td { border-color: transparent; }
  td.typed { outline: 2px solid #1a73e8; outline-offset: -2px; }
  td.noted::after { content: ""; position: absolute; right: 0; top: 0; border: 4px solid; border-color: #1f1f1f #1f1f1f transparent transparent; }
  td i { position: absolute; right: 4px; font-style: normal; color: #5f6368; background: #e8f0ea; }
  td span { display: inline-block; height: 12px; background: #2f7d5b; vertical-align: middle; }
  svg { position: absolute; background: #fff; border: 1px solid #dadce0; box-sizing: border-box; }
`;
