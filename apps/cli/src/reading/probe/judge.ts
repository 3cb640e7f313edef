import { countFinding } from "./count.ts";
import { type Evidence, ignoresPages, rowsOf } from "./evidence.ts";
import { emptyFieldsFinding, meaningFinding, unknownFieldsFinding } from "./fields.ts";
import { programSkusFinding, userIdsFinding } from "./filters.ts";
import type { Finding } from "./finding.ts";
import { isLimited, latencyFinding, rateLimitFinding } from "./network.ts";
import { capFinding, capOf, echoFinding } from "./page-size.ts";
import { orderFinding, pageFinding, pastEndFinding } from "./paging.ts";

/** What the probe found, and the client's settings that follow. */
export interface ProbeReport {
  readonly findings: readonly Finding[];
  readonly settings: ProbeSettings;
  /** Whether a report of more than one page can be read at all. */
  readonly readsPages: boolean;
  readonly requests: number;
}

/** Options of the client, as far as they should differ from the defaults. */
interface ProbeSettings {
  readonly pageSize?: number;
  readonly concurrency?: number;
  readonly countIs?: "total";
}

/** Answers the open questions from the evidence, seen at `now` (milliseconds since 1970). */
export function judge(evidence: Evidence, now: number): ProbeReport {
  const count = countFinding(evidence);
  const findings = [
    count,
    capFinding(evidence),
    echoFinding(evidence),
    pageFinding(evidence),
    pastEndFinding(evidence),
    orderFinding(evidence),
    userIdsFinding(evidence),
    programSkusFinding(evidence),
    unknownFieldsFinding(evidence),
    emptyFieldsFinding(evidence),
    meaningFinding(evidence, now),
    rateLimitFinding(evidence),
    latencyFinding(evidence),
  ];
  const settings = {
    ...(!ignoresPages(evidence) &&
      rowsOf(evidence.large).length > 0 && { pageSize: capOf(evidence) ?? evidence.largeSize }),
    ...(isLimited(evidence) && { concurrency: 2 }),
    ...(count.answer === "the total" && { countIs: "total" as const }),
  };
  return { findings, settings, readsPages: !ignoresPages(evidence), requests: evidence.exchanges.length };
}
