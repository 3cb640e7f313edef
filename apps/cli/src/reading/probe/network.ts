import type { Evidence } from "./evidence.ts";
import type { Finding } from "./finding.ts";

const limitHeader = /rate-?limit|retry-after|quota/;

/** Whether the API reports a rate limit. */
export function rateLimitFinding(evidence: Evidence): Finding {
  const { exchanges } = evidence;
  const busy = exchanges.filter(({ status }) => status === 429).length;
  const names = limitHeaders(evidence);
  const answer = busy > 0 ? "yes, and it was reached" : names.length > 0 ? "yes" : "none seen";
  const headers = names.length > 0 ? `headers ${names.join(", ")}` : "no header mentions one";
  return {
    topic: "rate-limit",
    question: "Is there a rate limit?",
    answer,
    evidence: busy > 0 ? `${headers}; 429 came ${busy} times` : headers,
  };
}

/** Whether to ask for less at once. */
export function isLimited(evidence: Evidence): boolean {
  return limitHeaders(evidence).length > 0 || evidence.exchanges.some(({ status }) => status === 429);
}

/** How long the API takes. */
export function latencyFinding({ exchanges }: Evidence): Finding {
  const sorted = exchanges.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  return {
    topic: "latency",
    question: "How long does a reply take?",
    answer: `${sorted[sorted.length >> 1] ?? 0} ms in the median`,
    evidence: `${sorted.length} requests, ${sorted[0] ?? 0} to ${sorted.at(-1) ?? 0} ms`,
  };
}

function limitHeaders({ exchanges }: Evidence): readonly string[] {
  return [...new Set(exchanges.flatMap(({ headers }) => Object.keys(headers)))].filter((name) =>
    limitHeader.test(name),
  );
}
