export { ancientNode, nodePath, supportedNodes } from "./node-path.ts";
