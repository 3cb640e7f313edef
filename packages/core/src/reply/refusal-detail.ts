import { printableLine } from "../errors/printable-line.ts";

/** Statuses of requests that the API refused for their content: then it says what is wrong with them. */
const explainedStatuses: ReadonlySet<number> = new Set([400, 422]);

/**
 * Returns the API's explanation of a request that it refused, as one printable line without key and ids and without a
 * full stop; empty if there is none. Reads problem details (RFC 9457) and ASP.NET's validation errors.
 */
export function refusalDetail(status: number, body: string, apiKey: string): string {
  if (!explainedStatuses.has(status)) return "";
  let problem: unknown;
  try {
    problem = JSON.parse(body);
  } catch {
    // Not JSON, so it explains nothing.
  }
  // Null, text and numbers become objects without these fields.
  const fields: Readonly<Record<string, unknown>> = Object(problem);
  const errors = fieldErrors(fields["errors"]);
  const explanation = firstText([
    fields["detail"],
    ...(errors ? [] : [fields["title"], fields["message"], fields["error"]]),
  ]);
  const sentences = [explanation, fieldErrors(fields["errors"], explanation)].filter(Boolean).map(withoutStop);
  return withoutStop(printableLine(sentences.join(". "), apiKey));
}

/** ASP.NET's `{ PageSize: ["must be …"] }` as "PageSize: must be …", without sentences that were said before. */
function fieldErrors(errors: unknown, before = ""): string {
  const said = before.split(/(?<=\.)\s+/).map(withoutStop);
  if (typeof errors !== "object" || errors === null) return "";
  return Object.entries(errors)
    .flatMap(([field, sentences]) => {
      const texts = [sentences]
        .flat()
        .filter((sentence) => isSentence(sentence) && !said.includes(withoutStop(sentence)));
      if (texts.length === 0) return [];
      return [`${/^\d*$/.test(field) ? "" : `${field}: `}${texts.map(String).join(" ")}`];
    })
    .map(withoutStop)
    .join(". ");
}

function isSentence(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function firstText(values: readonly unknown[]): string {
  return values.find(isSentence) ?? "";
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}
