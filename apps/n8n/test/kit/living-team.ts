import type { SandboxOptions } from "@aihr-plugins/sandbox";
import { enrollment, learnerId, withLearners } from "./changing-sandbox.ts";

/** A team whose learners come, leave, return and learn, at random and the same in each run. */
export interface LivingTeam {
  /** Something happens, or nothing. */
  live(): void;
  /** The team as the API reports it. */
  readonly options: SandboxOptions;
  /**
   * The IDs of the events between the report that was seen last and the present one, by the rules of the trigger and
   * written independently of it. The present report is then the one that was seen last.
   */
  see(): readonly string[];
}

const programs = ["PA", "TA"];
const milestones = [25, 50, 75];
const date = "2026-11-20T09:00:00Z";

interface Member {
  readonly number: number;
  isIn: boolean;
  readonly progress: Map<string, number>;
}

interface Seen {
  isIn: boolean;
  departures: number;
  readonly highest: Map<string, number>;
}

/** Creates a team of 40 learners. */
export function createLivingTeam(random: () => number): LivingTeam {
  const members: Member[] = [];
  const seen = new Map<number, Seen>();
  for (let number = 1; number <= 40; number++) members.push(newMember(number));

  return {
    live() {
      const member = pick(members);
      const kind = random();
      if (kind < 0.1) members.push(newMember(members.length + 1));
      else if (kind < 0.25) member.isIn = !member.isIn;
      else if (kind < 0.9) learn(member);
    },
    get options() {
      const present = members.filter(({ isIn }) => isIn);
      return withLearners(
        ...present.map(({ number, progress }) => ({
          number,
          userName: `Person ${number}`,
          progress: [...progress].map(([program, value]) => enrollment(program, value, date)),
        })),
      );
    },
    see: () => members.flatMap(look),
  };

  function newMember(number: number): Member {
    return { number, isIn: true, progress: new Map([[pick(programs), Math.floor(random() * 40)]]) };
  }

  function learn({ progress }: Member): void {
    const program = pick(programs);
    const step = Math.floor(random() * 30) - 5;
    progress.set(program, Math.min(100, Math.max(0, (progress.get(program) ?? 0) + step)));
  }

  function pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error("There is nothing to pick from.");
    return picked;
  }

  function look(member: Member): readonly string[] {
    const id = learnerId(member.number);
    const before = seen.get(member.number);
    if (before === undefined && !member.isIn) return [];
    const known = before ?? { isIn: true, departures: 0, highest: new Map() };
    seen.set(member.number, known);
    if (!member.isIn) {
      if (!known.isIn) return [];
      known.isIn = false;
      known.departures += 1;
      return [`${id}:removed:${known.departures}`];
    }
    const arrival = before === undefined ? [`${id}:added`] : known.isIn ? [] : [`${id}:returned:${known.departures}`];
    known.isIn = true;
    return [...arrival, ...[...member.progress].flatMap(([program, value]) => lookAt(id, known, program, value))];
  }

  function lookAt(id: string, { highest }: Seen, program: string, value: number): readonly string[] {
    const before = highest.get(program) ?? 0;
    if (value <= before) return [];
    highest.set(program, value);
    const key = `${id}:${program.toLowerCase()}`;
    const reached = [...milestones, 100].filter((each) => before < each && each <= value);
    return [
      ...(before === 0 ? [`${key}:started`] : []),
      `${key}:progress:${value}`,
      ...reached.map((each) => (each === 100 ? `${key}:completed` : `${key}:milestone:${each}`)),
    ];
  }
}
