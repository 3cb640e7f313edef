export { format as formatNumber, isDateFormat } from "numfmt";
