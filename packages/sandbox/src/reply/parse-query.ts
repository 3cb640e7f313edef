import type { SandboxRequest } from "../exchange.ts";
import type { FieldErrors } from "./problem.ts";

/** A valid query, with defaults applied. The vendor calls it `GetExternalAdoptionsQuery`. */
export interface ResolvedQuery {
  /** Undefined for all programs. */
  readonly programSKUs: readonly string[] | undefined;
  /** Undefined for all learners. */
  readonly userIds: readonly string[] | undefined;
  readonly pageSize: number;
  readonly page: number;
}

export type ParsedQuery =
  | { readonly valid: true; readonly query: ResolvedQuery }
  | { readonly valid: false; readonly errors: FieldErrors };

const defaultPageSize = 20;
const maxPageSize = 1000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Parses and validates the body of a request. An empty list or an empty string does not filter. */
export function parseQuery({ body, headers }: SandboxRequest): ParsedQuery {
  const mediaType = headers["content-type"];
  if (mediaType !== undefined && !/^application\/json\s*(;|$)/i.test(mediaType))
    return invalid({ "Content-Type": "Send the query as application/json." });
  const fields = parseObject(body);
  if (fields === undefined) return invalid({ body: "Send the query as a JSON object." });

  const { programSKUs = null, userIds = null, pageSize = defaultPageSize, page = 1 } = fields;
  const skus = parseSkus(programSKUs);
  const ids = parseUserIds(userIds);
  const size = parseWholeNumber(pageSize, maxPageSize);
  const number = parseWholeNumber(page, Number.MAX_SAFE_INTEGER);
  if (skus === undefined || ids === undefined || size === undefined || number === undefined)
    return invalid({
      ...(skus === undefined && { programSKUs: "programSKUs must be a string of comma-separated SKUs, or null." }),
      ...(ids === undefined && { userIds: "userIds must be a list of UUIDs, or null." }),
      ...(size === undefined && { pageSize: `pageSize must be a whole number from 1 to ${maxPageSize}.` }),
      ...(number === undefined && { page: "page must be a whole number, 1 or more." }),
    });
  return {
    valid: true,
    query: { programSKUs: filterOrNone(skus), userIds: filterOrNone(ids), pageSize: size, page: number },
  };
}

function invalid(errors: FieldErrors): ParsedQuery {
  return { valid: false, errors };
}

function parseObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function parseSkus(value: unknown): readonly string[] | undefined {
  if (value === null) return [];
  if (typeof value !== "string") return undefined;
  return value
    .split(",")
    .map((sku) => sku.trim())
    .filter((sku) => sku !== "");
}

function parseUserIds(value: unknown): readonly string[] | undefined {
  if (value === null) return [];
  return Array.isArray(value) && value.every(isUuid) ? value : undefined;
}

function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuid.test(value);
}

function parseWholeNumber(value: unknown, max: number): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= max ? value : undefined;
}

function filterOrNone(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}
