import { UserError } from "../errors/user-error.ts";
import { readList } from "./read-list.ts";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const example = "550e8400-e29b-41d4-a716-446655440000";

/** Whether a text is the ID of a learner. */
export function isLearnerId(text: string): boolean {
  return uuid.test(text);
}

/**
 * Reads the filter Learner IDs.
 *
 * @throws UserError if it is empty, or with the number of the entry that is no ID
 */
export function readLearnerIds(value: unknown): readonly string[] {
  const ids = readList(value, "Learner IDs", `IDs such as ${example}, separated by commas`).flatMap((entry) =>
    entry.split(/\s+/),
  );
  const wrong = ids.findIndex((id) => !isLearnerId(id));
  if (wrong === -1) return ids;
  const message = `'Learner IDs' must be IDs such as ${example}. Entry ${wrong + 1} of ${ids.length} is not one.`;
  throw new UserError(message, `${message} It is '${ids[wrong]}'.`);
}
