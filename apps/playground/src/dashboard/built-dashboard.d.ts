/** The script of the dashboard's page, which the build makes. */
declare module "built:dashboard" {
  import type { DashboardScript } from "@aihr-plugins/dashboard";

  export const dashboardScript: DashboardScript;
}
