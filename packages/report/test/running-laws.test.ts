import {
  createProgramCollector,
  createRunningProgramTable,
  createRunningTally,
  learnerRows,
  metrics,
  programs,
  programTable,
  reportMetrics,
  scopeToPrograms,
  tally,
} from "@aihr-plugins/report";
import { createLookupOfPrograms, createProgramLookup } from "@aihr-plugins/report/lookup";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, NOW } from "./learners.ts";

const options = { readAt: NOW };

describe("a report that is added up page by page", () => {
  it("has the tally, the programs and the table of programs of the whole report, however it is split", () => {
    fc.assert(
      fc.property(anyLearners, fc.integer({ min: 1, max: 5 }), (learners, pageSize) => {
        const running = createRunningTally(options);
        const table = createRunningProgramTable(options);
        const collector = createProgramCollector(options);
        for (let start = 0; start < learners.length; start += pageSize) {
          for (const each of [running, table, collector]) each.add(learners.slice(start, start + pageSize));
        }
        expect(running.tally()).toEqual(tally(learners, options));
        expect(table.table()).toEqual(programTable(learners, options));
        expect(collector.programs()).toEqual(programs(learners, options));
      }),
    );
  });

  it("has the metrics of the whole report and of its programs, read once", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        expect(reportMetrics(learnerRows(learners, options), options)).toEqual({
          organization: metrics(learners, options),
          programs: programs(learners, options)
            .map((program) => ({ program, metrics: metrics(scopeToPrograms(learners, [program.key]), options) }))
            .sort((a, b) => b.metrics.learners - a.metrics.learners || (a.program.key < b.program.key ? -1 : 1)),
        });
      }),
    );
  });

  it("names a program by its newest entry, although another entry of the learner is the furthest", () => {
    const entry = { abbreviation: "PA", timeSpentInMinutes: 10, timeLeftInMinutes: 10, totalDuration: "PT20M" };
    const progress = [
      { ...entry, programName: "Old name", value: 50, date: "2026-11-01T00:00:00Z" },
      { ...entry, programName: "New name", value: 10, date: "2026-11-02T00:00:00Z" },
    ];
    const read = learnerRows([{ userId: "1", userName: "Ana Diaz", totalHoursStudied: 1, progress }], options);
    expect(read[0]?.rows).toMatchObject([{ programName: "Old name" }]);
    expect(reportMetrics(read, options).programs).toMatchObject([{ program: { name: "New name" } }]);
  });

  it("finds in the collected programs what it finds in the learners", () => {
    fc.assert(
      fc.property(anyLearners, fc.string(), (learners, typed) => {
        const collected = createLookupOfPrograms(programs(learners, options));
        expect(collected.find(typed)).toEqual(createProgramLookup(learners, options).find(typed));
      }),
    );
  });
});
