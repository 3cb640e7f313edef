import { createLearnerLookup } from "@aihr-plugins/report";
import type { ILoadOptionsFunctions, INodeListSearchResult } from "n8n-workflow";
import { nodeErrorOf } from "../transport/node-error-of.ts";
import { openClient } from "../transport/open-client.ts";

const shown = 50;

/** Learners for the list, by what was typed so far. The API cannot search, so the whole report is read to search it. */
export async function searchLearners(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
  try {
    const client = await openClient(this, {});
    const typed = filter?.trim() ?? "";
    const { learners } = await client.collect({}, typed ? {} : { limit: shown });
    const matching = typed ? createLearnerLookup(learners).search(typed, shown) : learners;
    return { results: matching.map(({ userId, userName }) => ({ name: userName ?? userId, value: userId })) };
  } catch (error) {
    throw nodeErrorOf(this.getNode(), error);
  }
}
