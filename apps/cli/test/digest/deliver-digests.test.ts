import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliverDigests } from "../../src/sending/deliver-digests.ts";
import { DeliveryError } from "../../src/sending/delivery-error.ts";

const addresses = ["a", "b", "c", "d"];
/** How each delivery of a run ends, by recipient. */
const run = fc.array(fc.constantFrom("taken", "refused", "channel", "killed"), { minLength: 4, maxLength: 4 });

describe("deliveries", () => {
  it("reach each recipient once, in whatever order servers refuse, channels break and processes are killed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 5 }), async (runs) => {
        const history = openSqliteHistory(":memory:", { create: true });
        const taken = new Map<string, number>();
        let now = 0;
        for (const ends of [...runs, ["taken", "taken", "taken", "taken"]]) {
          // Longer than a claim of a killed process is kept.
          now += 3_600_000;
          const deliveries = addresses.map((to, at) => ({
            ...{ key: to, to, channel: "mail" as const },
            async send() {
              if (ends[at] === "killed") throw new Killed();
              if (ends[at] !== "taken") throw new DeliveryError("no", ends[at] === "channel");
              taken.set(to, (taken.get(to) ?? 0) + 1);
            },
          }));
          const log = {
            ...history.deliveries,
            // A killed process gives nothing back.
            release: async (key: string) => {
              if (ends[addresses.indexOf(key)] !== "killed") await history.deliveries.release(key);
            },
          };
          const options = { now: () => now, signal: new AbortController().signal };
          await deliverDigests(deliveries, log, options).catch((error: unknown) => {
            if (!(error instanceof Killed)) throw error;
          });
        }
        await history.close();
        expect(taken).toEqual(new Map(addresses.map((to) => [to, 1])));
      }),
      { numRuns: 60 },
    );
  });
});

class Killed extends Error {}
