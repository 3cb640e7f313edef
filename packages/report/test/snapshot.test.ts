import { gzipSync } from "node:zlib";
import { metrics, rows } from "@aihr-plugins/report";
import { encodeState, events } from "@aihr-plugins/report/events";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, learner, NOW, population } from "./learners.ts";

const options = { readAt: NOW, withoutPrograms: true };

function restored(text: string) {
  const decoded = decodeSnapshot(text);
  return decoded.ok ? decoded.value : expect.fail(decoded.message);
}

describe("a snapshot", () => {
  it("restores the same rows, metrics, names and events", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const again = restored(encodeSnapshot(learners));
        const poll = (of: typeof again) => events(undefined, { learners: of, complete: true }, { readAt: NOW });
        expect(rows(again, options)).toEqual(rows(learners, options));
        expect(metrics(again, options)).toEqual(metrics(learners, options));
        expect(poll(again)).toEqual(poll(learners));
        expect(
          createLearnerLookup(again)
            .search("a", 9)
            .map(({ userId }) => userId),
        ).toEqual(
          createLearnerLookup(learners)
            .search("a", 9)
            .map(({ userId }) => userId),
        );
      }),
    );
  });

  it("of a snapshot is the same text", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const text = encodeSnapshot(learners);
        expect(encodeSnapshot(restored(text))).toBe(text);
      }),
    );
  });

  it.each([44, 46, 47, 48, 50, 52, 53])("restores whole numbers that take %d bits", (bits) => {
    const hours = [0, 1, 2 ** bits - 1, 2 ** (bits - 1) + 1, null, 2 ** bits - 3];
    const learners = hours.map((totalHoursStudied) => ({ ...learner("Ana"), totalHoursStudied }));
    const again = restored(encodeSnapshot(learners));
    expect(again.map(({ totalHoursStudied }) => totalHoursStudied)).toEqual(hours);
  });

  it.each([1e300, 2 ** 53 + 2, 0.1 + 0.2, 1 / 3])("restores %d, which no bits can hold", (hours) => {
    const again = restored(encodeSnapshot([{ ...learner("Ana"), totalHoursStudied: hours }]));
    expect(again[0]?.totalHoursStudied).toBe(hours);
  });

  it("restores the sandbox's learners, and leaves out their pictures", () => {
    const learners = population(500);
    expect(rows(restored(encodeSnapshot(learners)), options)).toEqual(rows(learners, options));
    expect(encodeSnapshot(learners)).not.toContain("avatar");
  });

  it("of 1,000 learners with 3 programs each fits one cache value of Apps Script", () => {
    const learners = population(8000)
      .filter(({ progress }) => (progress?.length ?? 0) >= 3)
      .slice(0, 1000)
      .map((each) => ({ ...each, progress: each.progress?.slice(0, 3) }));
    expect(learners).toHaveLength(1000);
    expect(gzipSync(encodeSnapshot(learners)).toString("base64").length).toBeLessThanOrEqual(80_000);
  });
});

describe("a text that is no snapshot", () => {
  const text = encodeSnapshot([learner("Ana", { abbreviation: "PA", value: 50 }), learner("Bo")]);
  // The label is part of the checksum.
  const stateText = encodeState({ learners: new Map() });

  it.each([
    ["other-version", text.replace("/3 ", "/4 "), "another version"],
    ["other-version", text.replace("/3 ", "/2 "), "another version"],
    ["foreign", "[]", "is something else"],
    ["foreign", "", "is something else"],
    ["foreign", text.replace("snapshot", "state"), "is something else"],
    ["damaged", text.replace("Ana", "Eve"), "cut off or changed"],
    ["damaged", stateText.replace("state", "snapshot"), "cut off or changed"],
    ["damaged", `${text} `, "cut off or changed"],
  ])("is refused as %s", (reason, changed, message) => {
    expect(decodeSnapshot(changed)).toMatchObject({ ok: false, reason, message: expect.stringContaining(message) });
  });

  it("is refused wherever it was cut off", () => {
    for (let length = 0; length < text.length; length += 1) {
      expect(decodeSnapshot(text.slice(0, length)).ok).toBe(false);
    }
  });

  it("is refused whichever letter was changed", () => {
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`;
      expect(decodeSnapshot(changed).ok).toBe(false);
    }
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (noise) => !decodeSnapshot(`aihr-snapshot/3 ${noise}`).ok));
  });
});
