import * as v from "valibot";

const number = v.nullish(v.pipe(v.number(), v.finite()));
const text = v.nullish(v.string());

const adoptionProgressViewModel = v.object({
  programName: text,
  abbreviation: text,
  value: number,
  timeSpentInMinutes: number,
  timeLeftInMinutes: number,
  totalDuration: text,
  date: text,
});

const adoptionViewModel = v.object({
  userId: v.pipe(v.string(), v.nonEmpty()),
  userName: text,
  userAvatarUrl: text,
  totalHoursStudied: number,
  progress: v.nullish(v.array(adoptionProgressViewModel)),
});

const adoptionListResponse = v.object({
  pageSize: number,
  page: number,
  count: number,
  data: v.array(adoptionViewModel),
});

/** Where a reply's skeleton is wrong first, such as `data[3].progress[0].value`; undefined if it is right. */
export function firstFlaw(reply: unknown): string | undefined {
  const { issues } = v.safeParse(adoptionListResponse, reply, { abortEarly: true });
  return issues && (v.getDotPath(issues[0]) ?? "").replace(/\.(\d+)/g, "[$1]");
}
