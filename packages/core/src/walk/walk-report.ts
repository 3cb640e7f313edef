import { createLedger } from "./ledger.ts";
import { createProgramFilterCheck } from "./program-filter-check.ts";
import type { Walk, WalkResult } from "./protocol.ts";
import { type WalkContext, walkBatch } from "./walk-batch.ts";
import { askedFor, type WalkPlan } from "./walk-plan.ts";

const passesAtMost = 3;

/**
 * The one way of reading a report: asks for pages, gives each learner once, in the API's order, and returns what it
 * found. It has no effects; a driver fetches the pages.
 *
 * A learner listed again on a later page, with other programs, is given again with only those programs.
 *
 * @throws AihrError `page-ignored`, `too-many-pages`, and what is thrown into it
 */
export function* walkReport(plan: WalkPlan): Walk {
  const ledger = createLedger(plan);
  const context = { plan, ledger, programs: createProgramFilterCheck(plan.programSKUs) };
  for (let pass = 1; ; pass++) {
    const result = yield* walkOnce(context, pass);
    const isSettled = result.missing === 0 && !result.drifted && !result.unproven;
    if (!plan.strict || isSettled || result.limited || pass === passesAtMost) return result;
    ledger.startPass();
  }
}

function* walkOnce(context: WalkContext, pass: number): Walk {
  const { plan, ledger, programs } = context;
  let total: number | null = 0;
  let missing = 0;
  let largest = 0;
  let drifted = false;
  let unproven = false;
  let isWholeReportRead = false;

  for (let batch = 0; batch < plan.batches.length && ledger.left() > 0; batch++) {
    if (ledger.unseenIn(batch) === 0) continue;
    const start = { pass, batch, page: 1, pageSize: plan.pageSize };
    const result = yield* walkBatch(context, start, largest, isWholeReportRead);
    total = total === null || result.total === null ? null : total + result.total;
    missing += result.missing;
    largest = result.largest;
    drifted ||= result.drifted;
    unproven ||= result.unproven;
    isWholeReportRead = ledger.hasStrangers();
  }
  const limited = ledger.left() <= 0;
  return {
    learners: ledger.given(),
    total,
    missing: limited ? 0 : missing,
    drifted,
    unproven: unproven && !limited,
    limited,
    userIdsIgnored: ledger.hasStrangers(),
    programSKUsIgnored: programs.isIgnored(),
    askedUserIds: askedFor(plan),
    missingUserIds: limited ? [] : ledger.neverSeen(),
    listedTwice: ledger.listedTwice(),
  } satisfies WalkResult;
}
