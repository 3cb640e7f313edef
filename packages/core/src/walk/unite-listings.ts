import type { AdoptionProgressViewModel, AdoptionViewModel } from "../contract/adoption-list-response.ts";

/** One learner with everything that a list says about them. */
export interface Listing {
  /** The learner's ID in lower case. */
  readonly id: string;
  readonly learner: AdoptionViewModel;
  /** Rows that list this learner. */
  readonly rows: number;
}

/**
 * Returns each learner once, in the order of the first listing, with the programs of all listings. IDs are compared
 * without case. Identical entries for a program are kept once, different ones all.
 */
export function uniteListings(rows: readonly AdoptionViewModel[]): readonly Listing[] {
  const listings = new Map<string, Listing>();
  for (const learner of rows) {
    const id = learner.userId.toLowerCase();
    const earlier = listings.get(id);
    listings.set(
      id,
      earlier ? { id, learner: united(earlier.learner, learner), rows: earlier.rows + 1 } : { id, learner, rows: 1 },
    );
  }
  return [...listings.values()];
}

function united(first: AdoptionViewModel, second: AdoptionViewModel): AdoptionViewModel {
  const known = new Map(Object.entries(first));
  const added = Object.entries(second).filter(([field]) => known.get(field) == null);
  return { ...first, ...Object.fromEntries(added), progress: unitedProgress(first.progress, second.progress) };
}

function unitedProgress(first: AdoptionViewModel["progress"], second: AdoptionViewModel["progress"]) {
  if (!first || !second) return first ?? second;
  const entries = new Map<string, AdoptionProgressViewModel>();
  for (const entry of [...first, ...second]) entries.set(JSON.stringify(entry), entry);
  return [...entries.values()];
}
