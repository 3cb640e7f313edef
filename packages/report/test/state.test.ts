import { rows } from "@aihr-plugins/report";
import { decodeState, encodeState, events } from "@aihr-plugins/report/events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, learner, NOW, population } from "./learners.ts";

function stateOf(learners: Parameters<typeof rows>[0]) {
  const { state } = events(undefined, { learners, complete: true }, { readAt: NOW });
  return state ?? expect.fail("A complete report leads to a state.");
}

describe("the state of a poll", () => {
  it("comes back from its text", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const state = stateOf(learners);
        expect(decodeState(encodeState(state))).toEqual({ ok: true, value: state });
      }),
    );
  });

  it("of 10,000 learners with 25,000 rows is at most 300 KB of text that JSON need not escape much", () => {
    const learners = population(40_000)
      .filter(({ progress }) => (progress?.length ?? 0) >= 2)
      .map((each, at) => ({ ...each, progress: each.progress?.slice(0, 2 + (at % 2)) }));
    const [pairs, triples] = [2, 3].map((count) => learners.filter(({ progress }) => progress?.length === count));
    const some = [...(pairs ?? []).slice(0, 5000), ...(triples ?? []).slice(0, 5000)];
    expect(rows(some, { readAt: NOW })).toHaveLength(25_000);
    expect(JSON.stringify(encodeState(stateOf(some))).length).toBeLessThanOrEqual(300_000);
  });

  it.each([
    ["are UUIDs", ["da8aa5a9-494f-45b1-8af0-69e04aba3fa0", "00000000-0000-0000-0000-000000000001"]],
    ["are UUIDs in capitals", ["DA8AA5A9-494F-45B1-8AF0-69E04ABA3FA0"]],
    ["are no UUIDs", ["=x", "", "da8aa5a9494f45b18af069e04aba3fa0"]],
    ["are nearly UUIDs", ["xda8aa5a9-494f-45b1-8af0-69e04aba3fa0"]],
    ["are longer than UUIDs", ["da8aa5a9-494f-45b1-8af0-69e04aba3fa0x"]],
    ["are of several kinds", ["da8aa5a9-494f-45b1-8af0-69e04aba3fa0", "1"]],
  ])("keeps identifiers to the letter that %s", (_, ids) => {
    const state = stateOf(ids.map((id) => learner(id)));
    expect(decodeState(encodeState(state))).toEqual({ ok: true, value: state });
  });
});

describe("a text that is no state", () => {
  const text = encodeState(stateOf([learner("Ana", { abbreviation: "PA", value: 50 })]));

  it.each([
    ["other-version", text.replace("/3 ", "/2 ")],
    ["other-version", text.replace("/3 ", "/4 ")],
    ["foreign", '{"learners":[]}'],
    ["foreign", text.replace("state", "snapshot")],
    ["damaged", text.slice(0, -1)],
  ])("is refused as %s, with a sentence that says what to do", (reason, changed) => {
    const message = expect.stringMatching(/^The stored text .+\. Read the report again to replace it\.$/);
    expect(decodeState(changed)).toEqual({ ok: false, reason, message });
  });

  it("is refused wherever it was cut off", () => {
    for (let length = 0; length < text.length; length += 1) expect(decodeState(text.slice(0, length)).ok).toBe(false);
  });
});
