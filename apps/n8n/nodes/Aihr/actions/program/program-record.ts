import { metricTable, type ProgramMetrics } from "@aihr-plugins/report";

/** A program with its statistics, flat. Hours over all programs are left out: they tell nothing about this one. */
export function programRecord({ program, metrics }: ProgramMetrics) {
  const own = metricTable.filter(({ key }) => key !== "totalHoursStudied").map(({ key }) => [key, metrics[key]]);
  return {
    program: program.key,
    programName: program.name,
    abbreviation: program.abbreviation,
    ...Object.fromEntries(own),
  };
}
