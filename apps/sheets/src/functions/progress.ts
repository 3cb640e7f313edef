import { type Row, rows, sameProgram } from "@aihr-plugins/report";
import { forFormulas } from "../report/demand.ts";
import { type LoadedReport, loadReport, type SearchableReport } from "../report/load-report.ts";
import { loadSearchable } from "../report/quick-report.ts";
import { UserError } from "../settings/user-error.ts";
import { type Field, fieldsOf, findField, tableFields } from "./fields.ts";
import { learnerFinder, programFinder } from "./find.ts";
import { type Argument, type Cell, type Grid, isBlank, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_PROGRESS()`: the whole table; with a learner, that one's; with a program, one field. */
export function progress(learner: Argument, program: Argument, field: Argument): Cell | Grid {
  if (learner === undefined) return wholeTable(loadReport(forFormulas));
  if (program === undefined)
    return textsOf(learner).length === 0 ? blank(learner) : tableOf(loadSearchable(learner, forFormulas), learner);
  if (textsOf(learner).length === 0) return forEachCell([learner], () => "");

  const report = loadSearchable(learner, forFormulas);
  const [findLearner, findProgram] = [learnerFinder(report), programFinder(report)];
  const values = field === undefined ? [learner, program] : [learner, program, field];
  return forEachCell(values, (name = "", programName = "", fieldName = "progress") => {
    const found = findLearner(name);
    const { key } = findProgram(programName);
    const { cell } = findField(fieldName);
    const row = rows([found], report.options()).find((each) => sameProgram(each.program ?? "", key));
    return row ? cell(row) : null;
  });
}

const [nameField, idField] = [fieldsOf("learnerName"), fieldsOf("learnerId")];
const ofOneLearner = tableFields.filter((field) => !nameField.includes(field) && !idField.includes(field));

function wholeTable(report: LoadedReport): Grid {
  const some = [...nameField, ...ofOneLearner, ...idField];
  return table(some, rows(report.learners(), { ...report.options(), withoutPrograms: true }));
}

/** The programs of one learner, or of all learners in a range; a name that is not found has a line that says so. */
function tableOf(report: SearchableReport, learner: Argument): Grid {
  const findLearner = learnerFinder(report);
  const rowsOf = (name: string) => rows([findLearner(name)], { ...report.options(), withoutPrograms: true });
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
