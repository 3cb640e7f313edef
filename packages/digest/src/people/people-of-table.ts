import { learnerIdentity } from "@aihr-plugins/report";
import { isEmailAddress } from "./email-address.ts";
import type { PeopleProblem, Person } from "./person.ts";

/** A mapping, or why a table is none. */
export type PeopleTable =
  | { readonly kind: "people"; readonly people: readonly Person[]; readonly problems: readonly PeopleProblem[] }
  | { readonly kind: "refused"; readonly text: string };

/**
 * Reads a mapping from the cells of a table, the first line of which has titles: a learner ID, and an email, a manager, a
 * group or several of them. Titles may be spelled in many ways. A manager is an email address, or the learner ID of a
 * person in the same table.
 *
 * @example
 * peopleOfTable([["Learner ID", "Manager"], ["550e8400-…", "boss@example.com"]]);
 */
export function peopleOfTable(table: readonly (readonly string[])[]): PeopleTable {
  const [titles = [], ...lines] = table;
  const at = columnsOf(titles);
  const refused = refusalOf(at, titles);
  if (refused !== null) return { kind: "refused", text: refused };

  const cells = lines.map((line, index) => ({ line: index + 2, ...cellsOf(line, at) })).filter(isFilled);
  const emails = new Map(cells.map(({ learner, email }) => [learnerIdentity(learner), email.toLowerCase()]));
  const problems: PeopleProblem[] = [];
  const byIdentity = new Map<string, Person | null>();
  for (const cell of cells) {
    const { person, texts } = personOf(cell, emails);
    problems.push(...texts.map((text) => ({ line: cell.line, text })));
    if (person === null) continue;
    const earlier = byIdentity.get(person.identity);
    if (earlier === undefined) byIdentity.set(person.identity, person);
    else if (earlier === null || !isSame(earlier, person)) {
      // Someone would read of a person who may not be theirs.
      byIdentity.set(person.identity, null);
      problems.push({ line: cell.line, text: "the learner is in another line with other values, so no line counts" });
    }
  }
  return { kind: "people", people: [...byIdentity.values()].filter((person) => person !== null), problems };
}

type Field = "learner" | "email" | "manager" | "group";
type Cells = Readonly<Record<Field, string>>;

/** Titles without case, spaces and punctuation. */
const spellings: Readonly<Record<Field, readonly string[]>> = {
  learner: ["learnerid", "learner", "userid", "user", "id", "aihrid", "aihruserid", "aihrlearnerid"],
  email: ["email", "mail", "emailaddress", "learneremail", "useremail", "workemail", "employeeemail"],
  manager: [
    "manager",
    "manageremail",
    "managermail",
    "manageremailaddress",
    "managerid",
    "reportsto",
    "supervisor",
    "supervisoremail",
    "linemanager",
    "linemanageremail",
  ],
  group: [
    "group",
    "team",
    "department",
    "dept",
    "unit",
    "businessunit",
    "division",
    "function",
    "costcenter",
    "location",
  ],
};

function columnsOf(titles: readonly string[]): Readonly<Record<Field, number>> {
  const plain = titles.map((title) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  const columnOf = (field: Field) => {
    const found = spellings[field].map((spelling) => plain.indexOf(spelling)).filter((index) => index >= 0);
    return found[0] ?? -1;
  };
  return {
    learner: columnOf("learner"),
    email: columnOf("email"),
    manager: columnOf("manager"),
    group: columnOf("group"),
  };
}

function refusalOf(at: Readonly<Record<Field, number>>, titles: readonly string[]): string | null {
  const found = titles.map((title) => title.trim()).filter((title) => title !== "" && !title.includes("@"));
  const has = `Its first line has: ${found.join(", ") || "nothing"}.`;
  if (at.learner < 0) return `The mapping needs a column “Learner ID”. ${has}`;
  if (at.manager < 0 && at.group < 0) return `The mapping needs a column “Manager” or “Group”. ${has}`;
  return null;
}

function cellsOf(line: readonly string[], at: Readonly<Record<Field, number>>): Cells {
  const cell = (field: Field) => (line[at[field]] ?? "").trim();
  return { learner: cell("learner"), email: cell("email"), manager: cell("manager"), group: cell("group") };
}

function isFilled({ learner, email, manager, group }: Cells): boolean {
  return [learner, email, manager, group].some((cell) => cell !== "");
}

function personOf(
  { learner, email, manager, group, line }: Cells & { readonly line: number },
  emails: ReadonlyMap<string, string>,
): { readonly person: Person | null; readonly texts: readonly string[] } {
  if (learner === "") return { person: null, texts: ["there is no learner ID"] };
  const managerAddress = isEmailAddress(manager) ? manager.toLowerCase() : emails.get(learnerIdentity(manager));
  const address = managerAddress !== undefined && isEmailAddress(managerAddress) ? managerAddress : null;
  const texts = [
    ...(email === "" || isEmailAddress(email) ? [] : ["the email is not an address"]),
    ...(manager === "" || address !== null
      ? []
      : ["the manager is neither an email address nor a learner ID with one"]),
  ];
  return {
    person: {
      identity: learnerIdentity(learner),
      email: isEmailAddress(email) ? email.toLowerCase() : null,
      manager: address,
      group: group === "" ? null : group,
      line,
    },
    texts,
  };
}

function isSame(one: Person, other: Person): boolean {
  return one.email === other.email && one.manager === other.manager && one.group === other.group;
}
