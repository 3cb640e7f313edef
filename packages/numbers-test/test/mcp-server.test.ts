import { describeSurfaces } from "./describe-surfaces.ts";
import { mcpServer } from "./surfaces/mcp-server.ts";

describeSurfaces(mcpServer);
