import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";

/** A report as one night's reading. */
export interface Night {
  readonly readAt: number;
  readonly learners: readonly AdoptionViewModel[];
}

/** What nights look like. */
export interface NightOptions {
  readonly seed: number;
  readonly nights: number;
  readonly learners?: number;
  /** With everything that an API may send: missing and impossible numbers, double listings, renamed programs. */
  readonly hostile?: boolean;
}

export const firstNight = Date.parse("2026-01-01T02:00:00Z");
export const dayMs = 86_400_000;

/** Makes up nights in which learners join, enroll, study, pause, finish, leave and return. */
export function nightsOf({ seed, nights, learners = 12, hostile = false }: NightOptions): readonly Night[] {
  const random = randomNumbers(seed);
  const people = Array.from({ length: learners }, (_, at) => createPerson(at, random));
  return Array.from({ length: nights }, (_, night) => {
    const readAt = firstNight + night * dayMs + Math.floor(random() * 3_600_000);
    for (const person of people) live(person, readAt, random);
    return { readAt, learners: people.flatMap((person) => listings(person, readAt, random, hostile)) };
  });
}

interface Person {
  readonly userId: string;
  userName: string | null;
  isListed: boolean;
  hours: number | null;
  readonly progress: Map<number, { value: number; minutes: number; date: number }>;
}

const programs = [
  { programName: "People Analytics", abbreviation: "PA", minutes: 1200 },
  { programName: "Talent Acquisition", abbreviation: "TA", minutes: 600 },
  { programName: "Écoute", abbreviation: null, minutes: 90.5 },
  { programName: null, abbreviation: "C&B", minutes: null },
];

type Random = () => number;

function createPerson(at: number, random: Random): Person {
  const userId = `aaaaaaaa-0000-4000-8000-${String(at).padStart(12, "0")}`;
  return { userId, userName: `Person ${at}`, isListed: random() < 0.7, hours: 0, progress: new Map() };
}

function live(person: Person, readAt: number, random: Random): void {
  if (random() < 0.01) person.isListed = !person.isListed;
  if (random() < 0.01) person.userName = random() < 0.2 ? null : `Renamed ${Math.floor(random() * 100)}`;
  if (random() < 0.02) {
    const program = Math.floor(random() * programs.length);
    if (!person.progress.delete(program)) person.progress.set(program, { value: 0, minutes: 0, date: readAt });
  }
  for (const entry of person.progress.values()) {
    if (random() > 0.15) continue;
    entry.value = random() < 0.05 ? 0 : Math.min(100, entry.value + Math.round(random() * 300) / 10);
    entry.minutes += Math.round(random() * 9000) / 100;
    entry.date = readAt - Math.floor(random() * dayMs);
    person.hours = Math.round((person.hours ?? 0) * 10 + random() * 20) / 10;
  }
}

function listings(person: Person, readAt: number, random: Random, hostile: boolean): readonly AdoptionViewModel[] {
  if (!person.isListed) return [];
  const odd = (share: number) => hostile && random() < share;
  const progress = [...person.progress].flatMap(([program, { value, minutes, date }]): AdoptionProgressViewModel[] => {
    const { minutes: duration, ...shown } = programs[program] ?? { minutes: null };
    const entry: AdoptionProgressViewModel = {
      ...shown,
      value: odd(0.02) ? null : odd(0.02) ? 130 : value,
      timeSpentInMinutes: odd(0.02) ? null : odd(0.01) ? 1e300 : minutes,
      timeLeftInMinutes: odd(0.05) ? -5 : Math.max(0, (duration ?? 100) - minutes),
      totalDuration: odd(0.03) ? "P1Y" : duration === null ? null : `PT${duration}M`,
      date: odd(0.02) ? "0001-01-01T00:00:00Z" : new Date(odd(0.02) ? readAt + 3 * dayMs : date).toISOString(),
      ...(odd(0.03) ? { programName: "People Analytics 2" } : {}),
    };
    return odd(0.03) ? [entry, { ...entry, value: 1 }] : [entry];
  });
  const userId = odd(0.05) ? person.userId.toUpperCase() : person.userId;
  const learner = { userId, userName: person.userName, totalHoursStudied: odd(0.05) ? null : person.hours, progress };
  return odd(0.03) ? [learner, { ...learner, progress: [] }] : [learner];
}

/** A small generator: the same numbers for the same seed. */
function randomNumbers(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
