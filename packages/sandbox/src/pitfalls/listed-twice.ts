import { completed, halfDone, learnerId, type Pitfall, pitfall } from "./pitfall.ts";

/** Two listings of one learner, next to each other. The further progress in People Analytics is the earlier one. */
export const listedTwiceOnOnePage: readonly Pitfall[] = [
  pitfall("listed twice on one page", 501, { progress: [halfDone({ value: 40 })] }),
  pitfall("listed twice on one page", 501, {
    userId: learnerId(501).toUpperCase(),
    progress: [halfDone({ value: 60, date: "2026-11-12T09:00:00Z" }), completed()],
  }),
];

/** Two listings of one learner, to be put far apart. Each has the program that the other does not have. */
export const listedTwiceOnTwoPages: readonly [Pitfall, Pitfall] = [
  pitfall("listed twice on two pages", 502, { progress: [halfDone({ date: "2026-09-01T09:00:00Z" })] }),
  pitfall("listed twice on two pages", 502, {
    userId: learnerId(502).toUpperCase(),
    progress: [completed({ date: "2026-11-18T09:00:00Z" })],
  }),
];
