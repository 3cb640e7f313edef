/** The space that an answer has left. A language model reads every word of it. */
export interface AnswerRoom {
  /**
   * Returns the start of a list: at most `limit` items, and only as many as still fit, but at least one. What they take is
   * gone for the next list.
   */
  take<T>(items: readonly T[], limit: number): readonly T[];
}

/**
 * The weight of the lists in an answer, which has about 3,400 with everything else: 1,700 tokens if a token is two
 * characters, and fewer by any tokenizer of today, even for lists of UUIDs.
 */
export const listWeight = 2600;

/** Returns the room for an answer's lists. */
export function createRoom(weight = listWeight): AnswerRoom {
  let left = weight;
  return {
    take(items, limit) {
      const taken: (typeof items)[number][] = [];
      for (const item of items.slice(0, limit)) {
        const next = weightOf(item);
        if (next > left && taken.length > 0) break;
        left -= next;
        taken.push(item);
      }
      return taken;
    },
  };
}

/** The length of a value as JSON, where a character outside of ASCII counts threefold, as it has up to three bytes. */
export function weightOf(value: unknown): number {
  const text = JSON.stringify(value) ?? "";
  return text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0) + 1;
}
