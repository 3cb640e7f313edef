import type { AdoptionViewModel, Client, ReportQuery, Summary } from "@aihr-plugins/core";
import { openClient } from "../../transport/open-client.ts";
import type { ItemRun } from "./operation.ts";
import type { NodeOptions } from "./read-options.ts";
import { UserInputProblem } from "./user-input-problem.ts";

/**
 * The report, page by page. A consumer that stops early stops the requests; one that reads on is told when the report
 * is incomplete.
 *
 * @throws AihrError, and UserInputProblem for an incomplete report unless that was accepted
 */
export async function* readReport(
  run: ItemRun,
  query: ReportQuery,
  options: NodeOptions,
  limit?: number,
): AsyncGenerator<readonly AdoptionViewModel[], void, undefined> {
  const client = await clientFor(run, options);
  const summary = yield* client.pages(query, { ...options.read, limit });
  judge(run, summary, options);
}

/** A client with the options of one item, that stops when the execution is cancelled. */
export function clientFor({ context }: ItemRun, { client }: NodeOptions): Promise<Client> {
  return openClient(context, { ...client, signal: context.getExecutionCancelSignal() });
}

/** Never a short result in silence. */
export function judge({ context }: ItemRun, summary: Summary, { continueIncomplete }: NodeOptions): void {
  const { complete, reasons } = summary;
  const said = reasons.map(({ message }) => message).join(" ");
  if (!complete && !continueIncomplete) {
    throw new UserInputProblem(
      `The report is incomplete. ${said} Run it again, turn on 'Strict Mode', or set 'If the Report Is Incomplete' to 'Continue'.`,
    );
  }
  if (reasons.length === 0) return;
  const message = complete ? said : `The report is incomplete. ${said}`;
  context.addExecutionHints({ message, type: "warning", location: "outputPane" });
}
