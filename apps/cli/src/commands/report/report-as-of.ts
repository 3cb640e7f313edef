import type { PastMoment } from "@aihr-plugins/history";
import { asOfText, countText } from "@aihr-plugins/report";
import { historyLocation } from "../../reading/history/history-location.ts";
import { readPastReport } from "../../reading/history/past-report.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { createMetricLine } from "../../reading/metric-line.ts";
import { refuseNoMatch } from "../../reading/refuse-no-match.ts";
import { paperOf } from "../../rendering/terminal/paper.ts";
import { exitCodes } from "../../world/exit-code.ts";
import { UserError } from "../../world/user-error.ts";
import { tell, type World } from "../../world/world.ts";
import { writeOutput } from "../../writing/output.ts";
import { readDataOutput } from "../data-output.ts";
import type { OutputOptions } from "../options/output-options.ts";
import { isOfSomePrograms, type RequestOptions, readRequest } from "../options/report-request.ts";
import { wroteLines } from "../wrote-lines.ts";
import { createLearnerSink, limitsOutput, type Selection } from "./learner-sink.ts";

/** Options of a report of the past. */
export interface PastOptions extends OutputOptions, RequestOptions, Pick<Selection, "status"> {
  readonly history?: string | undefined;
  /** That which the user asked for; undefined for that of the history. */
  readonly timeZone?: string | undefined;
}

/**
 * Writes the report that a history has of a moment of the past, with figures as of when it was read. Returns the exit code.
 *
 * @throws UserError if there was no report yet
 */
export async function reportAsOf(
  moment: PastMoment,
  options: PastOptions,
  rowsOnTerminal: number,
  world: World,
): Promise<number> {
  const request = await readRequest(limitsOutput(options) ? { ...options, limit: undefined } : options, world);
  const location = historyLocation(options.history, world);
  const past = await withHistory(location, { create: false }, (history) => readPastReport(history, moment, request));
  refuseOtherTimeZone(options.timeZone, past.timeZone);
  const view = { readAt: past.readAt, timeZone: past.timeZone };
  const output = await readDataOutput({ ...options, timeZone: past.timeZone }, world, rowsOnTerminal);
  const line = createMetricLine(view, isOfSomePrograms(request));
  line.add(past.learners);
  refuseNoMatch(request, past.summary);

  const partText = await writeOutput(output.destination, async (write) => {
    const sink = createLearnerSink(output, options, view, write);
    await sink.write(past.learners);
    await sink.end();
    return sink.partText();
  });
  const { paint, wrap } = paperOf(world.stderr);
  const missing = past.summary.missingUserIds.length;
  const lines = [
    paint("dim", `${countText(past.learners.length, "learner")} · ${asOfText(past.readAt, past.timeZone)}`),
    ...(missing === 0 ? [] : [paint("yellow", `Not in this report: ${countText(missing, "learner ID")} asked for.`)]),
    line.text(),
    ...(partText === undefined ? [] : [partText]),
    ...wroteLines(output.destination),
  ];
  await tell(world, `${wrap(lines.join("\n"))}\n`);
  return missing === 0 ? exitCodes.done : exitCodes.incomplete;
}

function refuseOtherTimeZone(asked: string | undefined, ofHistory: string): void {
  if (asked === undefined || asked === ofHistory) return;
  throw new UserError(`This history counts days in ${ofHistory}, not in ${asked}: leave out --time-zone.`);
}
