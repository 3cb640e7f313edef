import { createLedger, type Ledger } from "./ledger.ts";
import type { Walk } from "./step.ts";
import { walkPart } from "./walk-part.ts";
import type { WalkPlan } from "./walk-plan.ts";

const passesAtMost = 3;

/**
 * The one way of reading a report: asks for pages, gives each learner once, in the API's order, and ends with a summary
 * that tells whether all came who were promised. It performs nothing; a driver does.
 *
 * @throws AihrError `page-ignored` and `too-many-pages`, besides whatever is thrown into it
 */
export function* walk(plan: WalkPlan): Walk {
  const ledger = createLedger(plan.limit);
  for (let pass = 1; ; pass++) {
    const summary = yield* walkOnce(plan, pass, ledger);
    const isSettled = (summary.complete && !summary.drifted) || ledger.left() <= 0;
    if (!plan.strict || isSettled || pass === passesAtMost) return summary;
    ledger.startPass();
  }
}

function* walkOnce(plan: WalkPlan, pass: number, ledger: Ledger): Walk {
  let total: number | null = 0;
  let largest = 0;
  let complete = true;
  let drifted = false;

  for (let part = 0; part < plan.parts.length && ledger.left() > 0; part++) {
    const result = yield* walkPart(plan, { pass, part, page: 1, pageSize: plan.pageSize }, ledger, largest);
    total = total === null || result.total === null ? null : total + result.total;
    largest = result.largest;
    complete &&= result.complete;
    drifted ||= result.drifted;
  }
  return { learners: ledger.given(), total, complete, drifted };
}
