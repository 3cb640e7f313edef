import type { DashboardContent } from "../content/dashboard-content.ts";
import { hasManyPrograms } from "../content/has-many-programs.ts";
import type { DashboardView } from "../view/dashboard-view.ts";

/** The part of a page's address that keeps what the reader chose, so that a link shows the same: `#program=PA&weeks=13`. */
export function hashOf({ scopes }: DashboardContent, { scope, weeks }: DashboardView): string {
  const key = scopes[scope]?.key ?? "";
  const chosen = new URLSearchParams({ ...(key !== "" && { program: key }), weeks: String(weeks ?? "all") });
  return `#${chosen}`;
}

/** What an address says that a reader chose. What it does not say, or says of another page, is left out. */
export function viewOfHash(content: DashboardContent, hash: string): Partial<DashboardView> {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const key = said.get("program");
  const scope = key === null ? 0 : content.scopes.findIndex((each) => each.key === key);
  const weeks = said.get("weeks");
  return {
    ...(scope > 0 && hasManyPrograms(content) && { scope }),
    ...(weeks !== null && /^\d{1,4}$/.test(weeks) && Number(weeks) > 0 && { weeks: Number(weeks) }),
    ...(weeks === "all" && { weeks: null }),
  };
}
