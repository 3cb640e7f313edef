/** A page of the report. */
export interface ReportPage {
  readonly name: string;
  readonly title: string;
  readonly visuals: readonly Visual[];
}

/** A visual on a page. Places and sizes are in pixels. */
export interface Visual {
  readonly name: string;
  readonly title: string;
  readonly type: "card" | "columnChart" | "table";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fields: readonly Field[];
}

/** A column or a measure that a visual shows. A column is named by the feed's property. */
export type Field =
  | { readonly kind: "column"; readonly table: string; readonly property: string }
  | { readonly kind: "measure"; readonly name: string };

/** Size of a page in pixels. */
export const pageSize = { width: 1280, height: 720 } as const;

const margin = 24;
const gap = 16;
const cardHeight = 112;
const belowCards = margin + cardHeight + gap;

/** The pages of the report. */
export const reportPages: readonly ReportPage[] = [
  {
    name: "overview",
    title: "Overview",
    visuals: [
      ...cards(["Learners", "Enrollments", "Completed", "Completion rate", "Hours spent", "Stalled enrollments"]),
      columnChart("completions", "Completions per week", "Completions", 0),
      columnChart("hours", "Hours gained per week", "Hours gained", 1),
    ],
  },
  {
    name: "programs",
    title: "Programs",
    visuals: [
      table("programs", "Programs", [
        column("Programs", "programName"),
        ...[
          ...["Enrollments", "Completed", "In progress", "Not started", "Completion rate", "Follow-through"],
          ...["Average progress", "Hours spent", "Stalled enrollments", "Remaining hours"],
        ].map(measure),
      ]),
    ],
  },
  {
    name: "people",
    title: "People",
    visuals: [
      ...cards(["Learners", "Completers", "Completer rate", "Learners with stalled", "At risk enrollments"]),
      table(
        "people",
        "Learners",
        [
          column("Learners", "learnerName"),
          column("Learners", "learnerId"),
          ...["Enrollments", "Completed", "In progress", "Average progress", "Hours spent"].map(measure),
          ...["Stalled enrollments", "At risk enrollments"].map(measure),
        ],
        belowCards,
      ),
    ],
  },
];

function cards(names: readonly string[]): readonly Visual[] {
  const width = Math.floor((pageSize.width - 2 * margin - gap * (names.length - 1)) / names.length);
  return names.map((name, at) => ({
    name: `card${at + 1}`,
    title: name,
    type: "card",
    ...{ x: margin + at * (width + gap), y: margin, width, height: cardHeight },
    fields: [measure(name)],
  }));
}

function columnChart(name: string, title: string, shown: string, at: 0 | 1): Visual {
  const width = (pageSize.width - 2 * margin - gap) / 2;
  return {
    ...{ name, title, type: "columnChart" },
    ...{ x: margin + at * (width + gap), y: belowCards, width, height: pageSize.height - belowCards - margin },
    fields: [column("Dates", "week"), measure(shown)],
  };
}

function table(name: string, title: string, fields: readonly Field[], y = margin): Visual {
  const [width, height] = [pageSize.width - 2 * margin, pageSize.height - y - margin];
  return { name, title, type: "table", x: margin, y, width, height, fields };
}

function column(table: string, property: string): Field {
  return { kind: "column", table, property };
}

function measure(name: string): Field {
  return { kind: "measure", name };
}
