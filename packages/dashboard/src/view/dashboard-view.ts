/** What the reader of a dashboard chose. */
export interface DashboardView {
  /** Index of the scope: 0 is the organization. */
  readonly scope: number;
  /** How many weeks are shown; null for all. */
  readonly weeks: number | null;
  readonly programs: TableOrder;
  readonly learners: TableOrder;
  /** Only learners whose name has this in it. */
  readonly search: string;
  /** How many learners are listed. */
  readonly listed: number;
  /** Width of a chart in pixels. */
  readonly chartWidth: number;
}

/** Which column of a table it is sorted by. */
export interface TableOrder {
  readonly by: string;
  readonly descending: boolean;
}

/** Learners that are listed at first, and more at a time. */
export const listedAtOnce = 25;

/** What a reader sees first. */
export const firstView: DashboardView = {
  scope: 0,
  weeks: 26,
  programs: { by: "learners", descending: true },
  learners: { by: "progress", descending: true },
  search: "",
  listed: listedAtOnce,
  chartWidth: 640,
};

/** The next order of a table whose header was chosen: numbers begin with the largest, names with A. */
export function nextOrder(order: TableOrder, by: string): TableOrder {
  if (order.by === by) return { by, descending: !order.descending };
  return { by, descending: by !== "programName" && by !== "name" && by !== "reason" };
}
