import { programs } from "@aihr-plugins/report";
import type { ILoadOptionsFunctions, INodePropertyOptions } from "n8n-workflow";
import { nodeErrorOf } from "../transport/node-error-of.ts";
import { openClient } from "../transport/open-client.ts";

/** The programs of the report for a list, by name. */
export async function getPrograms(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  try {
    const client = await openClient(this, {});
    const { learners } = await client.collect();
    return programs(learners)
      .map(({ key, name }) => ({ name: name && name !== key ? `${name} (${key})` : key, value: key }))
      .sort((one, other) => one.name.localeCompare(other.name, "en"));
  } catch (error) {
    throw nodeErrorOf(this.getNode(), error);
  }
}
