import { fileURLToPath } from "node:url";
import { judge } from "./judge/judge.mts";

await judge(fileURLToPath(new URL("..", import.meta.url)));
