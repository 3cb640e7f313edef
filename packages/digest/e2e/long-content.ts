import type { DigestContent, DigestProgram } from "../src/index.ts";
import { digestOn, entry, learnerOf, type Night } from "../test/recorded-digest.ts";

const names = [
  "Supercalifragilisticexpialidocious-Organizational-Development-for-Leaders-and-Others",
  "People Analytics <b>& friends</b>",
  "Стратегическое управление персоналом в международных организациях и холдингах",
  "人事データ分析と組織開発のための実践的な学習プログラム",
  "برنامج تحليلات الموارد البشرية المتقدم للقادة",
  "PA",
];

/** The digest of an organization with 60 programs, and with the longest texts and largest numbers there can be. */
export async function longContent(): Promise<DigestContent> {
  const programs = [...names, ...Array.from({ length: 54 }, (_, nth) => `Program ${nth}`)];
  const night = (day: string, value: number): Night => {
    const learners = Array.from({ length: 20 }, (_, nth) => {
      return learnerOf(nth, ...programs.map((name) => entry(name, nth < 10 ? value : 10, value, "2026-11-10")));
    });
    return [day, learners];
  };
  const weeks = [
    "2026-09-13",
    "2026-09-20",
    "2026-10-04",
    "2026-10-11",
    "2026-10-18",
    "2026-10-25",
    "2026-11-01",
    "2026-11-08",
    "2026-11-15",
  ];
  const content = await digestOn(
    "2026-11-16",
    weeks.map((day, at) => night(day, at * 12.5)),
    { goals: { completionRate: 40, adoptionRate: 100 }, cost: 12_000, seats: 500 },
  );
  const large = (row: DigestProgram, at: number) => ({
    ...row,
    name: names[at] ?? row.name,
    learners: "123,456",
    completions: "123,456",
    stalled: "100,000",
  });
  const [values, tiles] = [["1,234,567", "999,999", "1,234,567.5", "123,456"], content.tiles];
  return {
    ...content,
    tiles: tiles.map((tile, at) => ({
      ...tile,
      value: values[at] ?? "",
      before: "1,234,567.5 the quarter before",
      standing: "enrollments of 1,234,567 learners",
    })),
    weeks: content.weeks.map((week, at) => ({
      ...week,
      completions: week.completions * 1000 + at,
      isRecorded: at !== 3,
    })),
    programs: content.programs.map(large),
    groups: content.programs.map(large),
    groupNotes: ["and 12 more groups", "3 groups of fewer than five learners not shown"],
    namedLearners: names.map((name) => `${name}, ${name}: At 10%, no activity for 1,234 days.`),
    notes: ["The report is incomplete: 12 learners are missing."],
    link: { text: "Open the dashboard", url: "https://example.com/dashboard" },
  };
}
