import { describeSurfaces } from "./describe-surfaces.ts";
import { n8nNode } from "./surfaces/n8n.ts";

describeSurfaces(n8nNode);
