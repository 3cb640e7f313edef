import * as v from "valibot";
import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";

// JSON.parse reads 1e999 as Infinity.
const number = v.nullish(v.pipe(v.number(), v.finite()));
const text = v.nullish(v.string());

const adoptionProgressViewModel = v.looseObject({
  programName: text,
  abbreviation: text,
  value: number,
  timeSpentInMinutes: number,
  timeLeftInMinutes: number,
  totalDuration: text,
  date: text,
});

const adoptionViewModel = v.looseObject({
  userId: v.pipe(v.string(), v.nonEmpty()),
  userName: text,
  userAvatarUrl: text,
  totalHoursStudied: number,
  progress: v.nullish(v.array(adoptionProgressViewModel)),
});

/** The skeleton that a reply must have. What the client does not read passes through unseen. */
export const adoptionListResponse: v.GenericSchema<unknown, AdoptionListResponse> = v.looseObject({
  pageSize: number,
  page: number,
  count: number,
  data: v.array(adoptionViewModel),
});
