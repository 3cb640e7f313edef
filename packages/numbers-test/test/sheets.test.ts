import { describeSurface } from "./describe-surface.ts";
import { sheets } from "./surfaces/sheets.ts";

describeSurface(sheets);
