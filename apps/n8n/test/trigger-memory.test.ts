import { events } from "@aihr-plugins/report/events";
import { describe, expect, it } from "vitest";
import { recall, remember } from "../nodes/AihrTrigger/memory.ts";

const learner = { userId: "00000000-0000-4000-8000-000000000001", progress: [{ abbreviation: "PA", value: 10 }] };
const now = Date.parse("2026-11-23T12:00:00Z");
const { state } = events(undefined, { learners: [learner], complete: true }, { now });

describe("the trigger's memory", () => {
  it("gives back what it was given, and nothing of names", () => {
    const store = {};
    if (state !== undefined) remember(store, {}, state);
    expect(recall(store, {})).toEqual(state);
  });

  it("begins anew when another report is asked for, and when it cannot be read", () => {
    const store = {};
    if (state !== undefined) remember(store, { programSKUs: ["B", "A"] }, state);
    expect(recall(store, { programSKUs: ["A", "B"] })).toEqual(state);
    expect(recall(store, { programSKUs: ["A"] })).toBeUndefined();
    expect(recall({}, {})).toBeUndefined();
    expect(recall({ report: "", state: "not a state" }, {})).toBeUndefined();
  });

  it("begins anew with what another version remembered", () => {
    const store: { state?: string } = {};
    if (state !== undefined) remember(store, {}, state);
    expect(recall({ ...store, state: store.state?.replace(/\/\d+/, "/1") }, {})).toBeUndefined();
  });
});
