import type { GetExternalAdoptionsQuery } from "../contract/get-external-adoptions-query.ts";
import { invalidQuery } from "../errors/invalid-input.ts";
import type { ReportQuery } from "./report-query.ts";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const sku = /^(?=.*\S)[^,\p{Cc}]+$/u;

/** The filters of a request. */
export type RequestFilters = Pick<GetExternalAdoptionsQuery, "userIds" | "programSKUs">;

/**
 * Returns the filters in the API's form, without repeated IDs.
 *
 * @throws AihrError `invalid-query` with the path of the wrong entry, such as `userIds[2]`
 */
export function readRequestFilters({ userIds, programSKUs }: ReportQuery): RequestFilters {
  const ids = list(userIds, "userIds", uuid, "is not a learner id (a UUID)");
  const skus = list(programSKUs, "programSKUs", sku, "is empty, or holds a comma or a line break");
  return {
    userIds: ids && [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()],
    programSKUs: skus?.join(",") ?? null,
  };
}

function list(entries: readonly string[] | null | undefined, path: string, shape: RegExp, complaint: string) {
  if (entries == null) return null;
  if (!Array.isArray(entries) || entries.length === 0) {
    throw invalidQuery(path, `${path} must be a list of at least one; leave it out to report on all.`);
  }
  entries.forEach((entry, index) => {
    const at = `${path}[${index}]`;
    if (typeof entry !== "string" || !shape.test(entry)) throw invalidQuery(at, `${at} ${complaint}.`);
  });
  return entries;
}
