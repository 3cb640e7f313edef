import type { AdoptionViewModel } from "@aihr-plugins/core";
import { decodeState, encodeState, events } from "@aihr-plugins/report/events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, learner, NOW } from "./learners.ts";

function stateOf(learners: readonly AdoptionViewModel[]) {
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

describe("the text of a state", () => {
  it("takes at most 22 characters for each UUID", () => {
    const lengthOf = (ids: readonly string[]) => encodeState(stateOf(ids.map((id) => learner(id)))).length;
    const uuids = fc.sample(fc.uuid(), 300);
    expect((lengthOf(uuids) - lengthOf(uuids.slice(0, 100))) / 200).toBeLessThanOrEqual(22);
  });
});

describe("a text that is no state", () => {
  const encoded = () => encodeState(stateOf([learner("Ana", { abbreviation: "PA", value: 50 })]));

  it.each<[string, (text: string) => string]>([
    ["other-version", (text) => text.replace("/3 ", "/2 ")],
    ["other-version", (text) => text.replace("/3 ", "/4 ")],
    ["foreign", () => '{"learners":[]}'],
    ["foreign", (text) => text.replace("state", "snapshot")],
    ["damaged", (text) => text.slice(0, -1)],
  ])("is refused as %s, with a sentence that says what to do", (reason, change) => {
    const message = expect.stringMatching(/^The stored text .+\. Read the report again to replace it\.$/);
    expect(decodeState(change(encoded()))).toEqual({ ok: false, reason, message });
  });

  it("is refused wherever it was cut off", () => {
    const text = encoded();
    for (let length = 0; length < text.length; length += 1) expect(decodeState(text.slice(0, length)).ok).toBe(false);
  });
});
