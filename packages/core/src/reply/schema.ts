import * as v from "valibot";
import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";

// JSON.parse reads 1e999 as Infinity, which v.number() takes for a number. The messages say what was expected.
const number = v.nullish(v.custom<number>(Number.isFinite, "a number"));
const text = v.nullish(v.custom<string>((value) => typeof value === "string", "text"));

const adoptionProgressViewModel = v.object(
  {
    programName: text,
    abbreviation: text,
    value: number,
    timeSpentInMinutes: number,
    timeLeftInMinutes: number,
    totalDuration: text,
    date: text,
  },
  "an object",
);

const adoptionViewModel = v.object(
  {
    userId: v.custom<string>((id) => typeof id === "string" && id !== "", "an id"),
    userName: text,
    userAvatarUrl: text,
    totalHoursStudied: number,
    progress: v.nullish(v.array(adoptionProgressViewModel, "a list")),
  },
  "an object",
);

/** The skeleton that a reply must have. What the client does not read passes through unseen. */
export const adoptionListResponse: v.GenericSchema<unknown, AdoptionListResponse> = v.object(
  { pageSize: number, page: number, count: number, data: v.array(adoptionViewModel, "a list") },
  "an object",
);
