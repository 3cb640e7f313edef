import { type DigestTile, digestOf, digestText, readDigestInput } from "@aihr-plugins/digest";
import { countText, hoursText, type Metrics, metricText, numberText, stalledHeadline } from "@aihr-plugins/report";
import type { Claim } from "../claims.ts";
import type { HistorySurface } from "../recorded/history-surface.ts";
import type { RecordedNights } from "../recorded/record-nights.ts";
import type { HistoryReferee, JudgedPeriod } from "../referee/history-referee.ts";
import type { Referee } from "../referee/referee.ts";

/** What a digest of each period says. */
export const digest: HistorySurface = {
  name: "the digest",
  async claims(recorded, referee) {
    const claims: Claim[] = [];
    for (const by of ["week", "month"] as const) {
      const periods = referee.periods(by, null);
      for (const [at, period] of periods.entries()) {
        if (at > 0) claims.push(...(await claimDigest(recorded, referee, { by, period, before: periods[at - 1] })));
      }
    }
    return claims;
  },
};

interface DigestTask {
  readonly by: "week" | "month";
  readonly period: JudgedPeriod;
  readonly before: JudgedPeriod | undefined;
}

async function claimDigest(
  { history, timeZone }: RecordedNights,
  referee: HistoryReferee,
  { by, period }: DigestTask,
): Promise<readonly Claim[]> {
  const dayAfter = new Date(Date.parse(period.through) + 86_400_000).toISOString().slice(0, 10);
  const input = await readDigestInput(history, { by, today: dayAfter });
  if (input === null) throw new Error("The history is empty.");
  const content = digestOf(input, { now: Date.parse(`${dayAfter}T12:00:00Z`) });
  const night = nightOf(referee, period);
  const options = { readAt: input.report.readAt, timeZone };
  const { figures } = period;
  const metrics = period.metrics as unknown as Metrics;
  const about = `digest of the ${by} from ${period.from}`;
  const amounts = [figures["newStarts"], figures["newCompletions"], figures["hours"], metrics.stalledEnrollments];
  const values = [
    numberText(Number(figures["newStarts"])),
    numberText(Number(figures["newCompletions"])),
    hoursText(Number(figures["hours"])).replace(/ hours?$/, ""),
    numberText(metrics.stalledEnrollments),
  ];
  const headline = `${countText(Number(figures["newCompletions"]), "completion")}, ${countText(Number(figures["newStarts"]), "new start")}`;
  return [
    { about: `${about}, amounts`, expected: amounts, got: content.tiles.map(({ amount }) => amount) },
    { about: `${about}, tiles`, expected: values, got: content.tiles.map(({ value }) => value) },
    {
      about: `${about}, how it stands`,
      expected: [
        `Adoption rate ${metricText("adoptionRate", metrics, options)}`,
        `Completion rate ${metricText("completionRate", metrics, options)}`,
        `${hoursText(metrics.hoursSpent)} in all`,
      ],
      got: content.tiles.slice(0, 3).map(({ standing }: DigestTile) => standing),
    },
    { about: `${about}, headline`, expected: true, got: content.headline.startsWith(headline) },
    { about: `${about}, stalled`, expected: true, got: content.headline.includes(stalledHeadline(metrics)) },
    {
      about: `${about}, at risk`,
      expected:
        metrics.atRiskEnrollments === 0
          ? "No enrollments at risk"
          : `${countText(metrics.atRiskEnrollments, "enrollment")} at risk`,
      got: content.atRisk.title,
    },
    ...claimPrograms(about, content.programs, { by, period, night, referee, options }),
    ...values.map((value, at) => ({
      about: `${about}, tile ${at} in the text part`,
      expected: true,
      got: digestText(content).includes(value),
    })),
  ];
}

interface ProgramsTask {
  readonly by: "week" | "month";
  readonly period: JudgedPeriod;
  readonly night: Referee;
  readonly referee: HistoryReferee;
  readonly options: { readonly readAt: number; readonly timeZone: string };
}

/** The ten programs with the most learners. */
function claimPrograms(
  about: string,
  programs: Awaited<ReturnType<typeof digestOf>>["programs"],
  { by, period, night, referee, options }: ProgramsTask,
): readonly Claim[] {
  const expected = night.programs.map(({ key, shownName }) => {
    const metrics = night.metricsOf([key]) as unknown as Metrics;
    const figures = referee.periods(by, key).find(({ from }) => from === period.from)?.figures;
    return {
      name: shownName,
      learners: numberText(metrics.learners),
      completions: numberText(Number(figures?.["newCompletions"])),
      completionRate: metricText("completionRate", metrics, options),
      stalled: numberText(metrics.stalledEnrollments),
    };
  });
  const byName = new Map(expected.map((program) => [program.name, program]));
  return [
    { about: `${about}, number of programs`, expected: Math.min(10, expected.length), got: programs.length },
    ...programs.map(({ name, learners, completions, completionRate, stalled }) => ({
      about: `${about}, program ${name}`,
      expected: byName.get(name),
      got: { name, learners, completions, completionRate, stalled },
    })),
  ];
}

/** The last night of the period, or before it. */
function nightOf({ days }: HistoryReferee, { through }: JudgedPeriod): Referee {
  const found = days.filter(({ day }) => day <= through).at(-1);
  if (found === undefined) throw new Error("A period ends with a night.");
  return found.night.referee;
}
