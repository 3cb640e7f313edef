import type { ChartPicture, SheetPicture } from "@aihr-plugins/apps-script-runtime";

const [width, height, left, top] = [560, 380, 110, 40];

/** A chart as stacked bars. */
export function chartSvg({ type, ranges, position, options }: ChartPicture, values: SheetPicture["values"]): string {
  const [first] = ranges;
  if (!first) return "";
  const lines = Array.from({ length: first.rows - 1 }, (_, nth) => first.row + nth);
  const [names, ...series] = ranges.flatMap(({ column, columns }) =>
    Array.from({ length: columns }, (_, nth) => lines.map((row) => values[row]?.[column - 1 + nth] ?? "")),
  );
  const colors = Array.isArray(options.colors) ? options.colors : [];
  const totals = lines.map((_, line) => series.reduce((sum, each) => sum + Number(each[line]), 0));
  const isBar = type === "BAR";
  const room = (isBar ? width - left : height - top - 60) - 20;
  const scale = room / Math.max(1, ...totals);
  const step = (isBar ? height - top - 20 : width - 40) / Math.max(1, lines.length);
  const shapes = lines.flatMap((_, line) => {
    let at = 0;
    return series.map((each, nth) => {
      const length = Number(each[line]) * scale;
      const from = at;
      at += length;
      const rect = isBar
        ? `x="${left + from}" y="${top + line * step}" width="${length}" height="${step * 0.7}"`
        : `x="${30 + line * step}" y="${height - 60 - from - length}" width="${step * 0.7}" height="${length}"`;
      return `<rect ${rect} fill="${colors[nth]}"/>`;
    });
  });
  const labels = (names ?? []).map((name, line) =>
    isBar
      ? `<text x="${left - 8}" y="${top + line * step + step * 0.5}" text-anchor="end">${String(name).replace(/&/g, "&amp;")}</text>`
      : `<text x="${30 + line * step + step * 0.35}" y="${height - 42}" text-anchor="middle" font-size="9">${name}</text>`,
  );
  const place = `left:${position[1] === 4 ? 440 : 1020}px;top:${position[0] * 24}px`;
  return `<svg style="${place}" width="${width}" height="${height}" font-family="Arial" font-size="11">
    <text x="16" y="24" font-size="15">${options.title}</text>${shapes.join("")}${labels.join("")}</svg>`;
}
