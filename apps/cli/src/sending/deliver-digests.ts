import type { Deliveries } from "@aihr-plugins/history";
import { DeliveryError } from "./delivery-error.ts";

/** A message to one recipient. */
export interface DigestDelivery {
  /** Known again in another run by this key. */
  readonly key: string;
  /** An email address, `Slack` or `Teams`. */
  readonly to: string;
  readonly channel: "mail" | "Slack" | "Teams";
  /** Resolves when it has been taken. @throws DeliveryError */
  send(): Promise<void>;
}

/** What became of a delivery. */
export interface DeliveryOutcome {
  readonly to: string;
  readonly kind: "sent" | "sent-before" | "failed" | "not-tried";
  /** Why it failed or was not tried; empty otherwise. */
  readonly reason: string;
}

/**
 * Sends each delivery that was not sent before, one after the other. A failure does not keep the rest from being tried,
 * unless it is of the whole channel. What failed can be sent by another run, which skips what was sent.
 *
 * @param now returns milliseconds since 1970
 */
export async function deliverDigests(
  deliveries: readonly DigestDelivery[],
  log: Deliveries,
  { now, signal }: { now(): number; readonly signal: AbortSignal },
): Promise<readonly DeliveryOutcome[]> {
  const outcomes: DeliveryOutcome[] = [];
  const brokenChannels = new Map<DigestDelivery["channel"], string>();
  for (const delivery of deliveries) {
    const { key, to, channel } = delivery;
    const broken = signal.aborted ? "stopped before" : brokenChannels.get(channel);
    if (broken !== undefined) {
      outcomes.push({ to, kind: "not-tried", reason: broken });
      continue;
    }
    const claim = await log.claim(key, now());
    if (claim !== "claimed") {
      const isSent = claim === "sent";
      const reason = isSent ? "" : "another run is sending it, or was killed less than ten minutes ago";
      outcomes.push({ to, kind: isSent ? "sent-before" : "not-tried", reason });
      continue;
    }
    try {
      await delivery.send();
    } catch (error) {
      await log.release(key);
      if (!(error instanceof DeliveryError)) throw error;
      if (error.isOfChannel) brokenChannels.set(channel, error.message);
      outcomes.push({ to, kind: "failed", reason: error.message });
      continue;
    }
    await log.confirm(key, now());
    outcomes.push({ to, kind: "sent", reason: "" });
  }
  return outcomes;
}
