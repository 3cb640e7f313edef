/** Relates many rows of a table to one row of another by a property that both have. */
export interface Relationship {
  readonly from: string;
  readonly to: string;
  readonly property: string;
}

/** How the tables of the semantic model relate. */
export const relationships: readonly Relationship[] = [
  { from: "Enrollments", to: "Learners", property: "learnerId" },
  { from: "Enrollments", to: "Programs", property: "program" },
  { from: "Changes", to: "Learners", property: "learnerId" },
  { from: "Changes", to: "Programs", property: "program" },
  { from: "Changes", to: "Dates", property: "day" },
  { from: "DailyMetrics", to: "Dates", property: "day" },
];
