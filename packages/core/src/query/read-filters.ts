import { invalidQuery } from "../errors/invalid-input.ts";
import type { ReportQuery } from "./report-query.ts";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const sku = /^[^,\p{Cc}]*[^,\p{Cc}\s][^,\p{Cc}]*$/u;

/**
 * Checks the filters and removes repeated ids.
 *
 * @throws AihrError `invalid-query` with the path of what is wrong, such as `userIds[2]`
 */
export function readFilters({ userIds, programSKUs }: ReportQuery): Required<ReportQuery> {
  const ids = list(userIds, "userIds", uuid, "is not a learner id like 550e8400-e29b-41d4-a716-446655440000");
  return {
    userIds: ids && [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()],
    programSKUs: list(programSKUs, "programSKUs", sku, "is not one SKU: it is empty or holds a comma or a line break"),
  };
}

function list(entries: readonly string[] | null | undefined, path: string, shape: RegExp, complaint: string) {
  if (entries == null) return null;
  if (!Array.isArray(entries) || entries.length === 0) {
    throw invalidQuery(path, `${path} must be a list that names at least one; leave it out to report on all.`);
  }
  entries.forEach((entry, index) => {
    const at = `${path}[${index}]`;
    if (typeof entry !== "string" || !shape.test(entry)) throw invalidQuery(at, `${at} ${complaint}.`);
  });
  return entries;
}
