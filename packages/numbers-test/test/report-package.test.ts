import { describeSurface } from "./describe-surface.ts";
import { reportPackage } from "./surfaces/report-package.ts";

describeSurface(reportPackage);
