import * as report from "@aihr-plugins/report";
import * as lists from "@aihr-plugins/report/lists";
import { describeSurfaces } from "./describe-surfaces.ts";
import { buildReport } from "./surfaces/built-report.ts";
import { createReportSurface } from "./surfaces/report-package.ts";

describeSurfaces(
  createReportSurface("the report package", { ...report, ...lists }),
  createReportSurface("the built report package", await buildReport()),
);
