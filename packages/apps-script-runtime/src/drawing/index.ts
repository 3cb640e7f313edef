export { chartSvg } from "./chart-svg.ts";
