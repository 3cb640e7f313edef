import { describeSurfaces } from "./describe-surfaces.ts";
import { commandLine } from "./surfaces/command-line.ts";

describeSurfaces(commandLine);
