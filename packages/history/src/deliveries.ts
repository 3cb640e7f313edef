import type { HistoryDatabase } from "./database.ts";

/**
 * Which digests were sent. Each is known by a key that the sender chooses, such as a hash of the period and the
 * recipient: a history stores no addresses.
 */
export interface Deliveries {
  /** Returns which of the keys were sent. */
  sent(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Claims a key before its digest is sent, so that of several senders at once only one sends it. A claim that is older
   * than ten minutes is that of a sender that was killed.
   */
  claim(key: string, now: number): Promise<DeliveryClaim>;
  /** Remembers that a claimed digest was sent. */
  confirm(key: string, now: number): Promise<void>;
  /** Gives a claim back: the digest was not sent, and may be tried again. */
  release(key: string): Promise<void>;
}

/** Whether the digest may be sent now, was sent already, or is being sent by another process. */
export type DeliveryClaim = "claimed" | "sent" | "busy";

/** Returns the deliveries that a database remembers. Each call is one statement, so that claims cannot overlap. */
export function deliveriesIn({ all }: HistoryDatabase): Deliveries {
  return {
    async sent(keys) {
      const found = new Set<string>();
      for (const key of keys) {
        const rows = await all("SELECT delivery FROM delivery WHERE delivery = $1 AND sent_at IS NOT NULL", [key]);
        if (rows.length > 0) found.add(key);
      }
      return found;
    },
    async claim(key, now) {
      const claimed = await all(claimStatement, [key, instantText(now), instantText(now - abandonedAfterMs)]);
      if (claimed.length > 0) return "claimed";
      const [row] = await all("SELECT sent_at FROM delivery WHERE delivery = $1", [key]);
      return row === undefined || row["sent_at"] === null ? "busy" : "sent";
    },
    async confirm(key, now) {
      await all("UPDATE delivery SET sent_at = $2 WHERE delivery = $1", [key, instantText(now)]);
    },
    async release(key) {
      await all("DELETE FROM delivery WHERE delivery = $1 AND sent_at IS NULL", [key]);
    },
  };
}

/** No server takes longer to accept an email. */
const abandonedAfterMs = 600_000;

const claimStatement = `
  INSERT INTO delivery (delivery, claimed_at) VALUES ($1, $2)
  ON CONFLICT (delivery) DO UPDATE SET claimed_at = excluded.claimed_at
  WHERE delivery.sent_at IS NULL AND delivery.claimed_at < $3
  RETURNING delivery`;

function instantText(ms: number): string {
  return new Date(ms).toISOString();
}
