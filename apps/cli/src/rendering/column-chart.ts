/** What a chart of columns shows. */
export interface ColumnChart {
  /** Percent, one for each column; null for none. */
  readonly percent: readonly (number | null)[];
  /** What stands below the first and the last column. */
  readonly labels: readonly [first: string, last: string];
  /** Lines of columns. */
  readonly height?: number;
}

/** Returns a chart of percentages from 0 to 100 in block characters, with an axis on the left and one below. */
export function columnChart({ percent, labels: [first, last], height = 4 }: ColumnChart): readonly string[] {
  const lines = Array.from({ length: height }, (_, fromTop) => {
    const floor = ((height - 1 - fromTop) * 100) / height;
    const columns = percent.map((value) => blockOf(value === null ? 0 : ((value - floor) / 100) * height));
    return `${`${Math.round(floor + 100 / height)}%`.padStart(4)} ┤${columns.join("")}`.trimEnd();
  });
  const gap = Math.max(1, percent.length - first.length - last.length);
  return [...lines, `  0% └${"─".repeat(percent.length)}`, `      ${first}${" ".repeat(gap)}${last}`];
}

/** A column's part of one line: from empty to full in eighths. */
function blockOf(share: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * 8);
  return eighths === 0 ? " " : blocks.charAt(eighths - 1);
}

const blocks = "▁▂▃▄▅▆▇█";
