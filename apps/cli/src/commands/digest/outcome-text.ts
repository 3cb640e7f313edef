import { countText } from "@aihr-plugins/report";
import { printable } from "../../rendering/terminal/printable.ts";
import type { DeliveryOutcome } from "../../sending/deliver-digests.ts";

const words: Readonly<Record<DeliveryOutcome["kind"], string>> = {
  sent: "sent",
  "sent-before": "sent before",
  failed: "failed",
  "not-tried": "not tried",
};

/** Who got a digest and who did not, a line each. */
export function digestOutcomeText(outcomes: readonly DeliveryOutcome[]): string {
  const count = (kind: DeliveryOutcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const missing = count("failed") + count("not-tried");
  const before = count("sent-before") > 0 ? `, ${count("sent-before")} had it before` : "";
  const lines = outcomes.map(({ kind, to, reason }) => {
    return `  ${words[kind].padEnd(11)}  ${printable(to)}${reason === "" ? "" : `: ${reason}`}`;
  });
  const advice = missing === 0 ? [] : ["Run the same command again: it sends only what is missing."];
  const headline = `Sent ${count("sent")} of ${countText(outcomes.length, "message")}${before}.`;
  return [headline, ...lines, ...advice].map((line) => `${line}\n`).join("");
}
