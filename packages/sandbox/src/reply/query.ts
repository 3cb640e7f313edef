import type { SandboxRequest } from "../exchange.ts";
import type { Complaints } from "./problem.ts";

/** What a valid request asks for: the vendor's `GetExternalAdoptionsQuery` with its defaults filled in. */
export interface Query {
  /** `undefined`: of all programs. */
  readonly programSKUs: readonly string[] | undefined;
  /** `undefined`: all learners. */
  readonly userIds: readonly string[] | undefined;
  readonly pageSize: number;
  readonly page: number;
}

export type ParsedQuery =
  | { readonly valid: true; readonly query: Query }
  | { readonly valid: false; readonly complaints: Complaints };

const defaultPageSize = 20;
const maxPageSize = 1000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The query in a request's body, or what is wrong with it. An empty list and an empty text filter nothing. */
export function parseQuery({ body, headers }: SandboxRequest): ParsedQuery {
  const mediaType = headers["content-type"];
  if (mediaType !== undefined && !/^application\/json\s*(;|$)/i.test(mediaType))
    return invalid({ "Content-Type": "Send the query as application/json." });
  const fields = objectIn(body);
  if (fields === undefined) return invalid({ body: "Send the query as a JSON object." });

  const { programSKUs = null, userIds = null, pageSize = defaultPageSize, page = 1 } = fields;
  const skus = skusIn(programSKUs);
  const ids = userIdsIn(userIds);
  const size = wholeNumber(pageSize, maxPageSize);
  const number = wholeNumber(page, Number.MAX_SAFE_INTEGER);
  if (skus === undefined || ids === undefined || size === undefined || number === undefined)
    return invalid({
      ...(skus === undefined && { programSKUs: "programSKUs must be a text of comma-separated SKUs, or null." }),
      ...(ids === undefined && { userIds: "userIds must be a list of UUIDs, or null." }),
      ...(size === undefined && { pageSize: `pageSize must be a whole number from 1 to ${maxPageSize}.` }),
      ...(number === undefined && { page: "page must be a whole number from 1." }),
    });
  return { valid: true, query: { programSKUs: filter(skus), userIds: filter(ids), pageSize: size, page: number } };
}

function invalid(complaints: Complaints): ParsedQuery {
  return { valid: false, complaints };
}

function objectIn(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function skusIn(value: unknown): readonly string[] | undefined {
  if (value === null) return [];
  if (typeof value !== "string") return undefined;
  return value
    .split(",")
    .map((sku) => sku.trim())
    .filter((sku) => sku !== "");
}

function userIdsIn(value: unknown): readonly string[] | undefined {
  if (value === null) return [];
  return Array.isArray(value) && value.every(isUuid) ? value : undefined;
}

function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

function wholeNumber(value: unknown, max: number): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= max ? value : undefined;
}

function filter(wanted: readonly string[]): readonly string[] | undefined {
  return wanted.length > 0 ? wanted : undefined;
}
