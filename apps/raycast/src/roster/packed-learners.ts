import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";

/**
 * Creates the function that packs learners: what is shown of them is held as bytes outside of JavaScript's heap, of which
 * a command has little, and unpacked when it is read. A packed learner looks like any other. What is not packed cannot
 * leak. Programs' names are held once for all calls.
 */
export function createLearnerPacker(): (learners: readonly AdoptionViewModel[]) => readonly AdoptionViewModel[] {
  const texts: (string | null)[] = [];
  const codes = new Map<string | null, number>();
  function codeOf(text: string | null | undefined): number {
    const known = codes.get(text ?? null);
    if (known !== undefined) return known;
    codes.set(text ?? null, texts.length);
    return texts.push(text ?? null) - 1;
  }
  return (learners) => {
    const records = learners.map((learner) => Buffer.from(JSON.stringify(recordOf(learner, codeOf))));
    const ends = new Uint32Array(records.length);
    let end = 0;
    for (const [at, record] of records.entries()) {
      end += record.length;
      ends[at] = end;
    }
    const pack: Pack = { bytes: Buffer.concat(records), ends, texts };
    return learners.map((_, at) => new PackedLearner(pack, at));
  };
}

/** Learners of one page as bytes. */
interface Pack {
  readonly bytes: Buffer;
  /** Where each learner's record ends. */
  readonly ends: Uint32Array;
  /** Names and durations of programs, which records hold by their place. */
  readonly texts: readonly (string | null)[];
}

type NumberOrNull = number | null | undefined;
type LearnerRecord = readonly [
  id: string,
  name: string | null | undefined,
  avatar: string | null | undefined,
  hours: NumberOrNull,
  entries: readonly EntryRecord[] | null,
];
type EntryRecord = readonly [
  name: number,
  abbreviation: number,
  duration: number,
  value: NumberOrNull,
  minutesSpent: NumberOrNull,
  minutesLeft: NumberOrNull,
  date: string | null | undefined,
];

function recordOf(
  { userId, userName, userAvatarUrl, totalHoursStudied, progress }: AdoptionViewModel,
  codeOf: (text: string | null | undefined) => number,
): LearnerRecord {
  const entries = progress?.map(
    (entry): EntryRecord => [
      codeOf(entry.programName),
      codeOf(entry.abbreviation),
      codeOf(entry.totalDuration),
      entry.value,
      entry.timeSpentInMinutes,
      entry.timeLeftInMinutes,
      entry.date,
    ],
  );
  return [userId, userName, userAvatarUrl, totalHoursStudied, entries ?? null];
}

/** Its properties are its own, so that a copy of it with `...` has them. All share the same functions. */
class PackedLearner implements AdoptionViewModel {
  declare readonly userId: string;
  readonly #pack: Pack;
  readonly #at: number;

  static readonly #properties = Object.fromEntries(
    (["userId", "userName", "userAvatarUrl", "totalHoursStudied", "progress"] as const).map((name) => [
      name,
      {
        enumerable: true,
        get(this: PackedLearner) {
          return this.#unpacked()[name];
        },
      },
    ]),
  );

  constructor(pack: Pack, at: number) {
    this.#pack = pack;
    this.#at = at;
    Object.defineProperties(this, PackedLearner.#properties);
  }

  #unpacked(): AdoptionViewModel {
    if (latest?.learner !== this) latest = { learner: this, value: unpack(this.#pack, this.#at) };
    return latest.value;
  }
}

/** A learner's properties are read one after the other. */
let latest: { readonly learner: PackedLearner; readonly value: AdoptionViewModel } | undefined;

function unpack({ bytes, ends, texts }: Pack, at: number): AdoptionViewModel {
  const record: LearnerRecord = JSON.parse(bytes.toString("utf8", at === 0 ? 0 : ends[at - 1], ends[at]));
  const [userId, userName, userAvatarUrl, totalHoursStudied, entries] = record;
  const progress = entries?.map(
    ([name, abbreviation, duration, value, minutesSpent, minutesLeft, date]): AdoptionProgressViewModel => ({
      programName: texts[name],
      abbreviation: texts[abbreviation],
      value,
      timeSpentInMinutes: minutesSpent,
      timeLeftInMinutes: minutesLeft,
      totalDuration: texts[duration],
      date,
    }),
  );
  return { userId, userName, userAvatarUrl, totalHoursStudied, progress: progress ?? null };
}
