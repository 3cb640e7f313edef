import * as report from "@aihr-plugins/report";
import { describeSurface } from "./describe-surface.ts";
import { buildReport } from "./surfaces/built-report.ts";
import { createReportSurface } from "./surfaces/report-package.ts";

describeSurface(createReportSurface("the report package", report));
describeSurface(createReportSurface("the built report package", await buildReport()));
