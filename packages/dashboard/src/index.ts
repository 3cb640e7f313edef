/**
 * A dashboard of learning as one page that loads nothing. Pure functions; `/script` bundles the page's script.
 *
 * @module @aihr-plugins/dashboard
 */

export type {
  AttentionCounts,
  DashboardContent,
  DashboardScope,
  DashboardWeek,
  StageCount,
  WeeklyFigures,
} from "./content/dashboard-content.ts";
export {
  type DashboardHistory,
  type DashboardInput,
  type DashboardTrends,
  readDashboardInput,
} from "./content/dashboard-input.ts";
export { type DashboardOptions, dashboardOf } from "./content/dashboard-of.ts";
export type { AtRiskEntry, LearnersAtRisk } from "./content/learners-at-risk.ts";
export { type DashboardScript, dashboardHtml } from "./html/dashboard-html.ts";
