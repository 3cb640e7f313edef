import type { AdoptionViewModel } from "@aihr-plugins/core";
import { countText, numberText, type ReportOptions, type Row, rows } from "@aihr-plugins/report";
import { rowView } from "../../rendering/columns/row-columns.ts";
import { firstItemsSink } from "../../rendering/formats/first-items-sink.ts";
import { jsonlSink, jsonSink } from "../../rendering/formats/json.ts";
import type { Sink } from "../../rendering/formats/sink.ts";
import type { Write } from "../../writing/write.ts";
import type { DataOutput } from "../data-output.ts";
import { hasStatus, type StatusName, statusNamesText } from "../options/status.ts";

/** What of a report is written. */
export interface Selection {
  readonly status?: readonly StatusName[] | undefined;
  readonly sort?: readonly string[] | undefined;
  readonly program?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/** Writes learners, and counts them and their rows. */
export interface LearnerSink extends Sink<AdoptionViewModel> {
  /** Says which part of what was read was written. Undefined if all of it was. */
  partText(): string | undefined;
}

/** Whether the limit is of what is written, for which the whole report has to be read: the first of an order are not the first read. */
export function limitsOutput({ status, sort, program }: Selection): boolean {
  return limitsRows({ status, sort }) || program !== undefined;
}

/** JSON has learners as the API gave them, unless rows or columns were chosen. */
export function createLearnerSink(
  output: DataOutput,
  selection: Selection,
  view: ReportOptions,
  write: Write,
): LearnerSink {
  const { status, limit = Number.POSITIVE_INFINITY } = selection;
  const rowLimit = limitsRows(selection) ? limit : Number.POSITIVE_INFINITY;
  const learnerLimit = limitsRows(selection) ? Number.POSITIVE_INFINITY : limit;
  const count = { learners: 0, rows: 0, chosen: 0 };

  function sinkOfRows(): Sink<AdoptionViewModel> {
    const sink: Sink<Row> = output.sink(rowView, write, rowLimit);
    return {
      write(learners) {
        const all = rows(learners, { ...view, withoutPrograms: true });
        const chosen = status === undefined ? all : all.filter((row) => hasStatus(row, status));
        count.rows += all.length;
        count.chosen += chosen.length;
        return sink.write(chosen);
      },
      end: () => sink.end(),
    };
  }

  const isWhole = status === undefined && !output.hasChosenRows;
  const sinkOfLearners = () => {
    if (isWhole && output.format === "json") return jsonSink((learner: AdoptionViewModel) => learner, write);
    if (isWhole && output.format === "jsonl") return jsonlSink((learner: AdoptionViewModel) => learner, write);
    return sinkOfRows();
  };
  const sink = firstItemsSink(sinkOfLearners(), learnerLimit);

  return {
    write(learners) {
      count.learners += learners.length;
      return sink.write(learners);
    },
    end: () => sink.end(),
    partText() {
      if (count.learners > learnerLimit) return firstText(learnerLimit, countText(count.learners, "learner"));
      if (status === undefined) {
        return count.rows > rowLimit ? firstText(rowLimit, countText(count.rows, "row")) : undefined;
      }
      const written = count.chosen > rowLimit ? ` The first ${numberText(rowLimit)} were written.` : "";
      return `${numberText(count.chosen)} of ${countText(count.rows, "row")} have the status ${statusNamesText(status)}.${written}`;
    },
  };
}

function limitsRows({ status, sort }: Pick<Selection, "status" | "sort">): boolean {
  return status !== undefined || sort !== undefined;
}

function firstText(limit: number, all: string): string {
  return `The first ${numberText(limit)} of ${all} were written.`;
}
