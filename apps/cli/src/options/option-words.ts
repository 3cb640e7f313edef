import type { AihrError } from "@aihr-plugins/core";

const words: Readonly<Record<string, string>> = {
  pageSize: "--page-size",
  concurrency: "--concurrency",
  limit: "--limit",
  userIds: "--user-ids",
  programSKUs: "--program-skus",
};

/** The client's message, with its names of options as the command line spells them. */
export function inCommandLineWords({ message, path }: AihrError): string {
  if (path === "baseUrl") return `AIHR_BASE_URL: ${message}`;
  if (path === "apiKey") return `AIHR_API_KEY: ${message}`;
  return message.replace(/^[a-zA-Z]+(?=[[ ])/, (name) => words[name] ?? name);
}
