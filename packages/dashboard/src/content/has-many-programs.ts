import type { DashboardContent } from "./dashboard-content.ts";

/** Whether there are programs to choose from, to compare and to tell apart. */
export function hasManyPrograms({ scopes }: Pick<DashboardContent, "scopes">): boolean {
  return scopes.length > 2;
}
