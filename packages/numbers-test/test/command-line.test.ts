import { describeSurface } from "./describe-surface.ts";
import { commandLine } from "./surfaces/command-line.ts";

describeSurface(commandLine);
