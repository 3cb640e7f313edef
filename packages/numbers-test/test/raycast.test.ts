import { describeSurfaces } from "./describe-surfaces.ts";
import { raycast } from "./surfaces/raycast.ts";

describeSurfaces(raycast);
