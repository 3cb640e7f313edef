import { createLearnerLookup, createLookupOfPrograms, typedTerms } from "@aihr-plugins/report/lookup";
import { usesSampleData } from "../settings/sample-data.ts";
import { findSettings } from "../settings/settings.ts";
import { type Demand, needsNoRequest } from "./demand.ts";
import {
  type FiguresReport,
  indexStored,
  loadReport,
  type SearchableReport,
  scopeOf,
  spreadsheetTimeZone,
} from "./load-report.ts";
import { readShard, type Shard, shardOf } from "./report-index.ts";
import { type ReportState, readState } from "./report-state.ts";
import type { ReportSummary } from "./report-summary.ts";
import { readStoredParts, type StoredParts, shardName, summaryName } from "./stored-report.ts";

/**
 * Returns a report in which this argument of a formula can be found: a range needs the whole report.
 *
 * @throws UserError if there is no report, with what to do about it
 */
export function loadSearchable(learner: unknown, demand: Demand): SearchableReport {
  return Array.isArray(learner) ? loadReport(demand) : loadForLearner(String(learner), demand);
}

/**
 * Returns a report that finds this text as the whole report would. If its ID or whole name is in the cache's index, only
 * the learners who share it are read; for beginnings, near misses and unknown names it is the whole report.
 */
function loadForLearner(text: string, demand: Demand): SearchableReport {
  const { ids, name } = typedTerms(text);
  return quickly(demand, ({ shards }, read) => {
    if (shards === 0) return undefined;
    const first = [...new Set([...ids, name].map((term) => shardOf(term, shards)))];
    const found = read([summaryName, ...first.map(shardName)]);
    const known = found && shardsIn(found, first);
    const figures = found && figuresIn(found);
    if (!known || !figures) return undefined;

    const homes = ids.flatMap((id) => known.flatMap((shard) => shard.homes.get(id) ?? []));
    const more = [...new Set(homes)].filter((home) => !first.includes(home));
    const others = more.length === 0 ? [] : shardsIn(read(more.map(shardName)), more);
    if (!others) return undefined;
    const lookup = createLearnerLookup([...known, ...others].flatMap(({ learners }) => learners));
    if (lookup.findWhole(text).kind === "not-found") return undefined;
    return { ...figures, learnerLookup: () => lookup };
  });
}

/** These shards, or undefined if Google has forgotten one of them. */
function shardsIn(found: StoredParts | undefined, numbers: readonly number[]): readonly Shard[] | undefined {
  const texts = numbers.flatMap((shard) => found?.parts[shardName(shard)] ?? []);
  return texts.length === numbers.length ? texts.map(readShard) : undefined;
}

/**
 * Returns a report's figures: those that were calculated when it was stored, unless the spreadsheet's time zone has been
 * changed.
 *
 * @throws UserError if there is no report, with what to do about it
 */
export function loadFigures(demand: Demand): FiguresReport {
  return quickly(demand, (_, read) => {
    const found = read([summaryName]);
    return found && figuresIn(found);
  });
}

type ReadParts = (names: readonly string[]) => StoredParts | undefined;

/** Makes a report of parts that are in the cache, else loads it whole. Who waited for another execution looks again. */
function quickly<T>(
  demand: Demand,
  make: (state: ReportState, read: ReadParts) => T | undefined,
): T | ReturnType<typeof loadReport> {
  if (usesSampleData()) return loadReport(demand);
  const { settings } = findSettings();
  const attempt = (): T | undefined => {
    if (!settings) return undefined;
    const scope = scopeOf(settings);
    const state = readState();
    return make(state, (names) => {
      const found = readStoredParts(scope, state, names);
      return found && needsNoRequest(found.manifest, scope, state, demand) ? found : undefined;
    });
  };

  const quick = attempt();
  if (quick) return quick;
  const { generation } = readState();
  const whole = loadReport(demand);
  if (readState().generation !== generation) return attempt() ?? whole;
  whole.learners();
  indexStored(whole);
  return whole;
}

function figuresIn({ manifest: { readAt }, parts }: StoredParts): FiguresReport | undefined {
  const text = parts[summaryName];
  if (text === undefined) return undefined;
  const summary: ReportSummary = JSON.parse(text);
  if (summary.timeZone !== spreadsheetTimeZone()) return undefined;
  return {
    options: () => ({ readAt, timeZone: summary.timeZone }),
    metrics: () => summary.metrics,
    programTable: () => summary.table,
    programLookup: () => createLookupOfPrograms(summary.programs),
  };
}
