import type { ReportRequest } from "../../reading/read-report.ts";
import type { World } from "../../world/world.ts";
import { readListValues } from "./list-values.ts";

/** The options that say what to read, and how. */
export interface RequestOptions {
  readonly userIds?: readonly string[] | undefined;
  readonly programSkus?: readonly string[] | undefined;
  readonly program?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly patience?: number | undefined;
  readonly countIsTotal?: true | undefined;
  readonly strict?: true | undefined;
}

/**
 * Returns the request that the options make.
 *
 * @throws UserError for a list that cannot be read
 */
export async function readRequest(options: RequestOptions, world: World): Promise<Omit<ReportRequest, "access">> {
  const { program: programs, limit, pageSize, concurrency, patience: patienceMs, countIsTotal, strict } = options;
  const userIds = await readListValues(options.userIds, "--user-ids", world);
  const programSKUs = await readListValues(options.programSkus, "--program-skus", world);
  const countIs = countIsTotal ? "total" : undefined;
  return { userIds, programSKUs, programs, limit, pageSize, concurrency, patienceMs, countIs, strict };
}

/** Whether a request is for some programs only, so that hours over all programs do not count. */
export function isOfSomePrograms({ programSKUs, programs }: Omit<ReportRequest, "access">): boolean {
  return programSKUs !== undefined || programs !== undefined;
}
