import type { Dialect } from "./dialect.ts";

/**
 * The statements that create the table of deliveries: which digest went to whom, as a hash, so that no address is stored.
 * A row without `sent_at` is of a digest that is being sent.
 */
export function deliveryStatements({ instant }: Dialect): readonly string[] {
  return [`CREATE TABLE delivery (delivery TEXT PRIMARY KEY, claimed_at ${instant} NOT NULL, sent_at ${instant})`];
}
