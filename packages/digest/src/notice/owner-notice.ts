import { countText } from "@aihr-plugins/report";
import type { DigestContent, DigestHold } from "../content/digest-content.ts";

/** An email to the person who runs a digest. */
export interface OwnerNotice {
  readonly subject: string;
  readonly text: string;
}

/** Returns what the owner reads when stakeholders get nothing: why, what to do, and what the digest would have said. */
export function heldNotice(
  content: Pick<DigestContent, "title" | "asOf">,
  hold: DigestHold,
  recipients: number,
): OwnerNotice {
  const { reason, advice } = holdText[hold];
  const withheld = `${countText(recipients, "recipient")} got nothing.`;
  return {
    subject: `Not sent: ${content.title}`,
    text: `${[`“${content.title}” was not sent: ${reason}. ${withheld}`, content.asOf, advice].join("\n\n")}\n`,
  };
}

/** Why a digest is held back, in words. */
export const holdText: Readonly<Record<DigestHold, { readonly reason: string; readonly advice: string }>> = {
  stale: {
    reason: "the newest report is more than two days old",
    advice: "Record a new report, and send the digest again. Check the schedule that records reports.",
  },
  incomplete: {
    reason: "the report is incomplete",
    advice: "Read the report again, and send the digest again.",
  },
  "no-report": {
    reason: "there is no report of this time",
    advice: "Check the schedule that records reports. The next digest covers what changed meanwhile.",
  },
  "nothing-changed": {
    reason: "nothing changed since the period before",
    advice: "There is nothing to do.",
  },
};

/** What a mapping and a report do not have in common. */
export interface PeopleFindings {
  /** Learner IDs in the report that are not in the mapping. */
  readonly unmapped: readonly string[];
  /** Lines of the mapping with learners who are not in the report, with their emails if there are any. */
  readonly absent: readonly { readonly line: number; readonly email: string | null }[];
  /** Lines of the mapping that could not be used. */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
  /** Managers of fewer than five learners, who got no digest. */
  readonly smallTeams: readonly string[];
}

/** Returns what the owner reads about people who are in no manager's digest; null if there are none. */
export function peopleNotice(title: string, findings: PeopleFindings): OwnerNotice | null {
  const sections = [
    section("in the report, but not in the mapping", "Learner", findings.unmapped),
    section(
      "in the mapping, but not in the report",
      "Person",
      findings.absent.map(({ line, email }) => `line ${line}${email === null ? "" : `: ${email}`}`),
    ),
    section(
      "of the mapping with a problem",
      "Line",
      findings.problems.map(({ line, text }) => `line ${line}: ${text}`),
    ),
    section("of fewer than five learners, who got no digest of their team", "Manager", findings.smallTeams),
  ].filter((each) => each !== null);
  if (sections.length === 0) return null;
  return { subject: `People to check: ${title}`, text: `${sections.join("\n\n")}\n` };
}

function section(what: string, noun: string, lines: readonly string[]): string | null {
  if (lines.length === 0) return null;
  const [plural, singular] = [noun === "Person" ? "people" : `${noun.toLowerCase()}s`, noun.toLowerCase()];
  const more = lines.length > mostLines ? [`and ${countText(lines.length - mostLines, "more", "more")}`] : [];
  const shown = lines.slice(0, mostLines).map((line) => `- ${line}`);
  return [`${countText(lines.length, singular, plural)} ${what}:`, ...shown, ...more].join("\n");
}

const mostLines = 1000;
