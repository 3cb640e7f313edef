import type { Learner } from "@aihr-plugins/sandbox";

interface Given {
  readonly name: string;
  readonly progress?: readonly {
    readonly abbreviation: string;
    readonly value: number;
    readonly daysAgo?: number;
    readonly spent?: number;
    readonly left?: number;
  }[];
}

/** A learner with the fields that matter to a test. Learners in a program have an avatar. */
export function learner({ name, progress = [] }: Given): Learner {
  const spent = progress.map(({ value, spent: given = value * 6 }) => given);
  return {
    userId: idOf(name),
    userName: name,
    userAvatarUrl:
      progress.length === 0
        ? null
        : `https://cdn.example.com/${encodeURI(name.split(" ")[0]?.toLowerCase() ?? "")}.jpg`,
    totalHoursStudied: spent.reduce((sum, minutes) => sum + minutes, 0) / 60,
    progress: progress.map(({ abbreviation, value, daysAgo = 1, spent = value * 6, left = (100 - value) * 6 }) => ({
      programName: `${abbreviation} Program`,
      abbreviation,
      value,
      timeSpentInMinutes: spent,
      timeLeftInMinutes: left,
      totalDuration: "PT10H",
      date: calendarDaysAgo(daysAgo).toISOString(),
    })),
  };
}

/** The same time of day, also on the other side of a change of the clocks, where 24-hour days would miss the day. */
function calendarDaysAgo(days: number): Date {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return date;
}

function idOf(name: string): string {
  const digits = Buffer.from(name).toString("hex").padEnd(32, "0").slice(0, 32);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
