import {
  type AnswerSource,
  type AnswerToolName,
  comparePrograms,
  createAnswerSource,
  findLearner,
  getProgress,
  learnerStatuses,
  listStalled,
  teamSummary,
} from "@aihr-plugins/answers";
import { readBoolean } from "../../parameters/read-boolean.ts";
import { readChoice } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { readWholeNumber } from "../../parameters/read-number.ts";
import { readText } from "../../parameters/read-text.ts";
import { type ItemOperation, type ItemRun, itemsOf } from "../common/operation.ts";
import { readOptions } from "../common/read-options.ts";
import { readWhole } from "../common/read-report.ts";
import { inputLabels, learnerStatusChoices } from "./answer.fields.ts";

export { description } from "./answer.fields.ts";

/** One item with the answer that every assistant gives. What to know about the report is its warning. */
export function answerOf(tool: AnswerToolName): ItemOperation {
  return async (run) => {
    // Read before the report is: a parameter that cannot be read costs no request.
    const answer = answers[tool](run);
    return itemsOf([answer(await openSource(run))], run.itemIndex);
  };
}

/** How each tool reads its parameters and then answers. */
const answers: Readonly<Record<AnswerToolName, (run: ItemRun) => (source: AnswerSource) => object>> = {
  "find-learner": (run) => {
    const [query, program] = [text(run, "query"), text(run, "program")];
    const chosen = readChoice(parameter(run, "status", "any"), labelOf("status"), learnerStatusChoices);
    const status = learnerStatuses.find((each) => each === chosen);
    const limit = wholeNumber(run, "limit", 10);
    return (source) => findLearner(source, { query, program, status, limit });
  },
  "get-progress": (run) => {
    const learner = readText(parameter(run, "learner", undefined), labelOf("learner"));
    const program = text(run, "program");
    return (source) => getProgress(source, { learner, program });
  },
  "team-summary": (run) => {
    const program = text(run, "program");
    return (source) => teamSummary(source, { program });
  },
  "compare-programs": (run) => {
    const [programs, sortBy] = [text(run, "programs"), text(run, "sortBy")];
    const lowestFirst = isOn(run, "lowestFirst");
    const limit = wholeNumber(run, "limit", 100);
    return (source) => comparePrograms(source, { programs, sortBy, lowestFirst, limit });
  },
  "list-stalled": (run) => {
    const program = text(run, "program");
    const [days, limit] = [wholeNumber(run, "days", 30), wholeNumber(run, "limit", 10)];
    const atRisk = isOn(run, "atRisk");
    return (source) => listStalled(source, { program, days, atRisk, limit });
  },
};

async function openSource(run: ItemRun): Promise<AnswerSource> {
  const options = readOptions(run);
  const own = readCollection(run.context.getNodeParameter("options", run.itemIndex, {}), "Options");
  const withoutNames = "withoutNames" in own && readBoolean(own.withoutNames, "Without Names");
  const warnings: string[] = [];
  const learners = await readWhole({ ...run, hint: (message) => void warnings.push(message) }, {}, options);
  const warning = warnings.length === 0 ? undefined : warnings.join(" ");
  return createAnswerSource(learners, { ...options.row, withoutNames, warning });
}

function parameter({ context, itemIndex }: ItemRun, name: string, otherwise: unknown): unknown {
  return context.getNodeParameter(name, itemIndex, otherwise);
}

function text(run: ItemRun, name: string): string {
  return readText(parameter(run, name, ""), labelOf(name), "");
}

function wholeNumber(run: ItemRun, name: string, otherwise: number): number {
  return readWholeNumber(parameter(run, name, otherwise), labelOf(name), { least: 1 });
}

function isOn(run: ItemRun, name: string): boolean {
  return readBoolean(parameter(run, name, false), labelOf(name));
}

function labelOf(name: string): string {
  return inputLabels[name] ?? name;
}
