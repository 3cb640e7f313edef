import type {
  AdoptionListResponse,
  AdoptionProgressViewModel,
  AdoptionViewModel,
} from "../contract/adoption-list-response.ts";
import { type Check, flaw, listOf, objectOf, optional } from "./check.ts";

// Most values of a report pass through these two, so they allow null themselves. JSON.parse reads 1e999 as Infinity.
const number: Check = (value) => (value == null || Number.isFinite(value) ? undefined : flaw("a number", value));
const text: Check = (value) => (value == null || typeof value === "string" ? undefined : flaw("text", value));
const id: Check = (value) => (typeof value === "string" && value ? undefined : flaw("an id", value));

const progress = objectOf<AdoptionProgressViewModel>({
  programName: text,
  abbreviation: text,
  value: number,
  timeSpentInMinutes: number,
  timeLeftInMinutes: number,
  totalDuration: text,
  date: text,
});

const learner = objectOf<AdoptionViewModel>({
  userId: id,
  userName: text,
  userAvatarUrl: text,
  totalHoursStudied: number,
  progress: optional(listOf(progress)),
});

/** Checks the skeleton that a reply must have. What the client does not read passes through unseen. */
export const checkReply = objectOf<Omit<AdoptionListResponse, "sort" | "filter">>({
  pageSize: number,
  page: number,
  count: number,
  data: listOf(learner),
});
