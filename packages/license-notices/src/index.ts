export { bundledLibraries, type Library } from "./bundled-libraries.ts";
export { noticeComment, noticeText } from "./notice.ts";
