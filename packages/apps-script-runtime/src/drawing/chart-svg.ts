import type { ChartPicture, SheetPicture } from "../host/workbook/picture.ts";

const [left, top, bottom] = [210, 44, 60];

/** A chart as stacked bars or as lines, at a place in pixels. */
export function chartSvg(
  { type, ranges, options }: ChartPicture,
  values: SheetPicture["values"],
  place: { readonly left: number; readonly top: number },
): string {
  const [first] = ranges;
  if (!first) return "";
  const [width, height] = [Number(options.width), Number(options.height)];
  const lines = Array.from({ length: first.rows - 1 }, (_, nth) => first.row + nth);
  const columns = ranges.flatMap(({ row, column, columns: count }) =>
    Array.from({ length: count }, (_, nth) => ({
      title: text(values[row - 1]?.[column - 1 + nth]),
      cells: lines.map((line) => values[line]?.[column - 1 + nth] ?? ""),
    })),
  );
  const [names, ...series] = columns;
  const colors = Array.isArray(options.colors) ? options.colors : [];
  const isLine = type === "LINE";
  const totals = isLine
    ? series.flatMap(({ cells }) => cells.map(Number))
    : lines.map((_, line) => series.reduce((sum, { cells }) => sum + Number(cells[line]), 0));
  const isBar = type === "BAR";
  const room = (isBar ? width - left : height - top - bottom) - 20;
  const scale = room / (isLine ? Math.max(Number.EPSILON, ...totals) : Math.max(1, ...totals));
  const step = (isBar ? height - top - bottom : width - 40) / Math.max(1, lines.length);
  const shapes = isLine
    ? series.map(polyline)
    : lines.flatMap((_, line) => {
        let at = 0;
        return series.map(({ cells }, nth) => {
          const length = Number(cells[line]) * scale;
          const from = at;
          at += length;
          const rect = isBar
            ? `x="${left + from}" y="${top + line * step}" width="${length}" height="${step * 0.7}"`
            : `x="${30 + line * step}" y="${height - bottom - from - length}" width="${step * 0.7}" height="${length}"`;
          return `<rect ${rect} fill="${colors[nth]}"/>`;
        });
      });
  const shownEvery = Math.ceil((names?.cells.length ?? 0) / (isBar ? 99 : 7));
  const labels = (names?.cells ?? []).map((name, line) => {
    if (line % shownEvery !== 0) return "";
    return isBar
      ? `<text x="${left - 8}" y="${top + line * step + step * 0.5}" text-anchor="end">${text(name)}</text>`
      : slanted(30 + line * step + step * 0.5, height - bottom + 14, text(name));
  });
  const legend = series.map(({ title }, nth) => {
    const x = width / 2 - 50 * series.length + 110 * nth;
    return `<rect x="${x}" y="${height - 26}" width="10" height="10" fill="${colors[nth]}"/><text x="${x + 16}" y="${height - 17}">${title}</text>`;
  });
  const hasLegend = JSON.stringify(options.legend).includes("bottom");
  return `<svg style="left:${place.left}px;top:${place.top}px" width="${width}" height="${height}" font-family="Arial" font-size="11">
    <text x="16" y="24" font-size="15">${text(options.title)}</text>${shapes.join("")}${labels.join("")}${hasLegend ? legend.join("") : ""}</svg>`;

  function polyline({ cells }: { readonly cells: readonly unknown[] }, nth: number): string {
    const points = cells.map((cell, line) => `${30 + (line + 0.35) * step},${height - bottom - Number(cell) * scale}`);
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colors[nth]}" stroke-width="2.5"/>`;
  }
}

function slanted(x: number, y: number, label: string): string {
  return `<text x="${x}" y="${y}" text-anchor="end" font-size="10" transform="rotate(-25 ${x} ${y})">${label}</text>`;
}

/** A date is midnight of its own time zone, which may be the day before in UTC. */
function text(value: unknown): string {
  const shown = value instanceof Date ? new Date(value.getTime() + 43_200_000).toISOString().slice(0, 10) : value;
  return String(shown).replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
