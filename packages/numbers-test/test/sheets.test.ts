import { describeSurfaces } from "./describe-surfaces.ts";
import { sheets } from "./surfaces/sheets.ts";

describeSurfaces(sheets);
