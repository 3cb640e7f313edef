export type { ScriptReply, ScriptRequest } from "../host/url-fetch.ts";
export { areaName, areaOf } from "../host/workbook/a1.ts";
export type { Area } from "../host/workbook/area.ts";
export type { CellStyle, ChartPicture, SheetPicture } from "../host/workbook/picture.ts";
export type { FormulaContent, SheetValue } from "../host/workbook/typed-value.ts";
export { ServiceError } from "../link/question.ts";
export type { ScriptControls } from "../script-controls.ts";
export { openSingleThread, type SingleThreadOptions } from "./open-single-thread.ts";
export type { LoadScript } from "./plain-realm.ts";
