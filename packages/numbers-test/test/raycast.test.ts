import { describeSurface } from "./describe-surface.ts";
import { raycast } from "./surfaces/raycast.ts";

describeSurface(raycast);
