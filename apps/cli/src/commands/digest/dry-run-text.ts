import { printable, printableLines } from "../../rendering/terminal/printable.ts";
import type { PlannedMessage } from "./plan-messages.ts";

/** What would go to whom: each message once, with all who would get it. */
export function dryRunText(messages: readonly PlannedMessage[], sentBefore: ReadonlySet<string>): string {
  const byContent = new Map<string, PlannedMessage[]>();
  for (const message of messages) {
    const content = JSON.stringify([message.subject, message.text]);
    byContent.set(content, [...(byContent.get(content) ?? []), message]);
  }
  const parts = [...byContent.values()].map((group) => {
    const names = (isSent: boolean) => group.filter(({ key }) => sentBefore.has(key) === isSent).map(({ to }) => to);
    const [next, before] = [names(false), names(true)];
    const [first] = group;
    return [
      ...(next.length > 0 ? [`To: ${printable(next.join(", "))}`] : []),
      ...(before.length > 0 ? [`Sent before: ${printable(before.join(", "))}`] : []),
      `Subject: ${printable(first?.subject ?? "")}`,
      "",
      printableLines(first?.text ?? ""),
    ].join("\n");
  });
  return ["Nothing is sent: this is a dry run.\n", ...parts].join("\n");
}
