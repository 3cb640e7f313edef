import { family } from "./component.ts";
import { metadata } from "./metadata.ts";

export const Detail = family("Detail", { Metadata: metadata("Detail.Metadata") });
