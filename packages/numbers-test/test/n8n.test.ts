import { describeSurface } from "./describe-surface.ts";
import { n8nNode } from "./surfaces/n8n.ts";

describeSurface(n8nNode);
