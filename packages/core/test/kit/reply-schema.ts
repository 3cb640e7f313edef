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

/**
 * Where a reply's skeleton is wrong first, such as `data[3].progress[0].value`: in the order of the reply, and what an object
 * lacks after what it has. Undefined if it is right.
 */
export function firstFlaw(reply: unknown): string | undefined {
  const { issues = [] } = v.safeParse(adoptionListResponse, reply);
  const [first] = [...issues].sort((a, b) => compareLists(placeOf(a), placeOf(b)));
  return first && (v.getDotPath(first) ?? "").replace(/\.(\d+)/g, "[$1]");
}

/** The index of each key on the way to an issue; infinite for one that is missing. */
function placeOf({ path }: v.BaseIssue<unknown>): readonly number[] {
  return (path ?? []).map(({ input, key }) => {
    const index = Object.keys(Object(input)).indexOf(String(key));
    return index === -1 ? Number.POSITIVE_INFINITY : index;
  });
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
