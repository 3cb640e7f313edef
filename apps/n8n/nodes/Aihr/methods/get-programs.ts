import { programLabel, programs } from "@aihr-plugins/report";
import type { ILoadOptionsFunctions, INodePropertyOptions } from "n8n-workflow";
import { nodeErrorOf } from "../errors/node-error-of.ts";
import { recentReport } from "./recent-report.ts";

/** The programs of the report for a list, by name. */
export async function getPrograms(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  try {
    return programs(await recentReport(this), { readAt: Date.now() })
      .map((program) => ({ name: programLabel(program), value: program.key }))
      .sort((a, b) => a.name.localeCompare(b.name, "en"));
  } catch (error) {
    throw nodeErrorOf(this.getNode(), error);
  }
}
