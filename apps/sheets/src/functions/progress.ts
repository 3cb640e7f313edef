import { type Row, rows } from "@aihr-plugins/report";
import { forFormulas, type LoadedReport, loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { type Field, fields, findField } from "./fields.ts";
import { findLearner, findProgram } from "./find.ts";
import { type Argument, type Cell, type Grid, isBlank, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_PROGRESS()`: the whole table; with a learner, that one's; with a program, one field. */
export function progress(learner: Argument, program: Argument, field: Argument): Cell | Grid {
  if (learner === undefined) return wholeTable(loadReport(forFormulas));
  if (program === undefined)
    return textsOf(learner).length === 0 ? blank(learner) : tableOf(loadReport(forFormulas), learner);
  if (textsOf(learner).length === 0) return forEachCell([learner], () => "");

  const report = loadReport(forFormulas);
  const now = Date.now();
  const values = field === undefined ? [learner, program] : [learner, program, field];
  return forEachCell(values, (name = "", programName = "", fieldName = "progress") => {
    const found = findLearner(report, name);
    const { key } = findProgram(report, programName);
    const { cell } = findField(fieldName);
    const row = rows([found], { now }).find((each) => each.program === key);
    return row ? cell(row) : null;
  });
}

const identity = new Set(["learnerId", "learnerName"]);
const ofOneLearner = fields.filter(({ key }) => !identity.has(key));
const nameField = fields.filter(({ key }) => key === "learnerName");
const idField = fields.filter(({ key }) => key === "learnerId");

function wholeTable({ learners }: LoadedReport): Grid {
  const some = [...nameField, ...ofOneLearner, ...idField];
  return table(some, rows(learners, { now: Date.now(), withoutPrograms: true }));
}

/** The programs of one learner, or of all learners in a range; who is not found has a line that says so. */
function tableOf(report: LoadedReport, learner: Argument): Grid {
  const now = Date.now();
  const rowsOf = (name: string) => rows([findLearner(report, name)], { now, withoutPrograms: true });
  if (!Array.isArray(learner)) return table(ofOneLearner, rowsOf(String(learner)));

  const some = [...nameField, ...ofOneLearner];
  const lines = textsOf(learner).flatMap((name) => {
    try {
      return cellsOf(some, rowsOf(name));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [[name, error.message, ...some.slice(2).map(() => null)]];
    }
  });
  return [some.map(({ title }) => title), ...lines];
}

function table(some: readonly Field[], lines: readonly Row[]): Grid {
  return [some.map(({ title }) => title), ...cellsOf(some, lines)];
}

function cellsOf(some: readonly Field[], lines: readonly Row[]): readonly (readonly Cell[])[] {
  return lines.map((row) => some.map(({ cell }) => cell(row)));
}

function blank(learner: Argument): Cell | Grid {
  return isBlank(learner) ? "" : forEachCell([learner], () => "");
}
