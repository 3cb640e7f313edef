import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LearningHistory } from "../src/index.ts";

const now = Date.parse("2026-11-23T08:00:00Z");
const minuteMs = 60_000;

/** What must be true of the deliveries of a history in any database. */
export function describeDeliveries(database: string, open: () => Promise<LearningHistory>): void {
  describe(`deliveries in ${database}`, () => {
    let history: LearningHistory;
    beforeAll(async () => {
      history = await open();
    }, 60_000);
    afterAll(() => history.close());

    it("are claimed once, and sent once", async () => {
      const { deliveries } = history;
      expect(await deliveries.claim("week-1 ana", now)).toBe("claimed");
      expect(await deliveries.claim("week-1 ana", now)).toBe("busy");
      expect(await deliveries.sent(["week-1 ana"])).toEqual(new Set());
      await deliveries.confirm("week-1 ana", now);
      expect(await deliveries.claim("week-1 ana", now + 60 * minuteMs)).toBe("sent");
      expect(await deliveries.claim("week-2 ana", now)).toBe("claimed");
      expect(await deliveries.sent(["week-1 ana", "week-2 ana"])).toEqual(new Set(["week-1 ana"]));
    });

    it("can be tried again after a failure", async () => {
      const { deliveries } = history;
      await deliveries.claim("week-1 ben", now);
      await deliveries.release("week-1 ben");
      expect(await deliveries.claim("week-1 ben", now)).toBe("claimed");
    });

    it("can be tried again ten minutes after the sender was killed", async () => {
      const { deliveries } = history;
      await deliveries.claim("week-1 cleo", now);
      expect(await deliveries.claim("week-1 cleo", now + 10 * minuteMs)).toBe("busy");
      expect(await deliveries.claim("week-1 cleo", now + 10 * minuteMs + 1)).toBe("claimed");
      expect(await deliveries.claim("week-1 cleo", now + 10 * minuteMs + 2)).toBe("busy");
    });

    it("stay sent when a claim is given back too late", async () => {
      const { deliveries } = history;
      await deliveries.claim("week-1 dan", now);
      await deliveries.confirm("week-1 dan", now);
      await deliveries.release("week-1 dan");
      expect(await deliveries.claim("week-1 dan", now)).toBe("sent");
    });
  });
}
