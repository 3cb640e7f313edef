import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerLabel, learnerName, numberText, uniteLearners } from "@aihr-plugins/report";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from "n8n-workflow";
import { nodeErrorOf } from "../errors/node-error-of.ts";
import { openClient } from "../transport/open-client.ts";
import { keptReport, recentReport } from "./recent-report.ts";

const shown = 50;

/**
 * Learners for the list, by the text typed so far. The API cannot search, so a search reads the whole report, at most once
 * a minute; the first learners are shown until there are two letters to search for.
 */
export async function searchLearners(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
  try {
    const typed = filter?.trim() ?? "";
    return { results: canSearch(typed) ? await matching(this, typed) : await firstLearners(this) };
  } catch (error) {
    throw nodeErrorOf(this.getNode(), error);
  }
}

/** Two letters, or one of a script without cases, such as Chinese, where one says much. */
function canSearch(typed: string): boolean {
  return [...typed].length >= 2 || /\p{Lo}/u.test(typed);
}

async function matching(context: ILoadOptionsFunctions, typed: string): Promise<INodeListSearchItems[]> {
  const learners = uniteLearners(await recentReport(context));
  const found = createLearnerLookup(learners).search(typed, learners.length);
  return itemsFor(found, learners, `The best ${shown} of ${numberText(found.length)} matches. Type more of the name.`);
}

async function firstLearners(context: ILoadOptionsFunctions): Promise<INodeListSearchItems[]> {
  const kept = await keptReport(context);
  if (kept !== undefined) {
    const learners = uniteLearners(kept);
    return itemsFor(learners, learners, `${shown} of ${numberText(learners.length)} learners. ${howToSearch}`);
  }
  const client = await openClient(context, {});
  const { learners } = await client.collect({}, { limit: shown + 1 });
  return itemsFor(learners, learners, `The first ${shown} learners. ${howToSearch}`);
}

const howToSearch = "Type two letters to search.";

/** The first learners as items, and a last item that says if there are more. */
function itemsFor(
  found: readonly AdoptionViewModel[],
  among: readonly AdoptionViewModel[],
  more: string,
): INodeListSearchItems[] {
  const labelOf = createLabels(among);
  const items = found.slice(0, shown).map((learner) => ({ name: labelOf(learner), value: learner.userId }));
  return found.length > shown ? [...items, { name: more, value: "" }] : items;
}

/** A learner's name, with the ID where several in the report have the name, in whatever case. */
function createLabels(learners: readonly AdoptionViewModel[]): (learner: AdoptionViewModel) => string {
  const counts = new Map<string, number>();
  for (const learner of learners) counts.set(looksOf(learner), (counts.get(looksOf(learner)) ?? 0) + 1);
  return (learner) => ((counts.get(looksOf(learner)) ?? 0) > 1 ? learnerLabel(learner) : learnerName(learner));
}

function looksOf(learner: AdoptionViewModel): string {
  return learnerName(learner).normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
