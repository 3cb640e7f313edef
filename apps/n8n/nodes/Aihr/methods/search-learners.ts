import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerLabel, learnerName } from "@aihr-plugins/report";
import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import type { ILoadOptionsFunctions, INodeListSearchResult } from "n8n-workflow";
import { nodeErrorOf } from "../errors/node-error-of.ts";
import { openClient } from "../transport/open-client.ts";

const shown = 50;

/** Learners for the list, by the text typed so far. The API cannot search, so a search reads the whole report. */
export async function searchLearners(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
  try {
    const client = await openClient(this, {});
    const typed = filter?.trim() ?? "";
    const { learners } = await client.collect({}, typed ? {} : { limit: shown });
    const matching = typed ? createLearnerLookup(learners).search(typed, shown) : learners;
    return { results: matching.map((learner) => ({ name: labelAmong(matching, learner), value: learner.userId })) };
  } catch (error) {
    throw nodeErrorOf(this.getNode(), error);
  }
}

/** The learner's name, with the ID where several have the name. */
function labelAmong(learners: readonly AdoptionViewModel[], learner: AdoptionViewModel): string {
  const name = learnerName(learner);
  return learners.some((other) => other !== learner && learnerName(other) === name) ? learnerLabel(learner) : name;
}
