import { AihrError } from "../errors/aihr-error.ts";

export function pageIgnored(page: number): AihrError {
  const message = "The API returns its first page for every page number. Choose a page size that holds all learners.";
  return new AihrError({ code: "page-ignored", page, message });
}

export function tooManyPages(page: number): AihrError {
  const message = `The report did not end after ${page} pages. Choose a larger page size.`;
  return new AihrError({ code: "too-many-pages", page, message });
}
