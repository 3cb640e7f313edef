/** The learner IDs asked for, and which of them were seen. Without a filter, everyone is asked for. */
export interface AskedIds {
  /** Number of IDs asked for; 0 without a filter. */
  readonly size: number;
  /** Whether this learner was asked for. All IDs here are in lower case. */
  has(id: string): boolean;
  /** Marks a learner as seen. */
  see(id: string): void;
  /** IDs of a batch that were not seen in this pass. Infinite without a filter. */
  unseenIn(batch: number): number;
  /** IDs of all batches that were not seen in this pass. Infinite without a filter. */
  unseen(): number;
  /** IDs, as typed, that were not seen in any pass. */
  neverSeen(): readonly string[];
  /** From now on, the report is read again. */
  startPass(): void;
}

export function createAskedIds(batches: readonly (readonly string[] | null)[]): AskedIds {
  const ids = batches.flatMap((batch) => batch ?? []);
  return ids.length === 0 ? everyone : theseIds(batches.map((batch) => batch ?? []));
}

const everyone: AskedIds = {
  size: 0,
  has: () => true,
  see() {},
  unseenIn: () => Number.POSITIVE_INFINITY,
  unseen: () => Number.POSITIVE_INFINITY,
  neverSeen: () => [],
  startPass() {},
};

function theseIds(batches: readonly (readonly string[])[]): AskedIds {
  const typed = new Map(batches.flat().map((id) => [id.toLowerCase(), id]));
  const neverSeen = new Map(typed);
  const newPass = () => batches.map((batch) => new Set(batch.map((id) => id.toLowerCase())));
  let unseen = newPass();

  return {
    size: typed.size,
    has: (id) => typed.has(id),
    see(id) {
      neverSeen.delete(id);
      for (const batch of unseen) batch.delete(id);
    },
    unseenIn: (batch) => unseen[batch]?.size ?? 0,
    unseen: () => unseen.reduce((sum, { size }) => sum + size, 0),
    neverSeen: () => [...neverSeen.values()],
    startPass() {
      unseen = newPass();
    },
  };
}
