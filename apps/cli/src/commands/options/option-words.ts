import type { AihrError } from "@aihr-plugins/core";

const words: Readonly<Record<string, string>> = {
  pageSize: "--page-size",
  concurrency: "--concurrency",
  limit: "--limit",
  userIds: "--user-ids",
  programSKUs: "--program-skus",
};

const advice: Readonly<Record<string, string>> = {
  userIds: " aihr learner NAME finds people by name.",
};

/** The client's message, with its names of options as the command line spells them. */
export function inCommandLineWords({ message, path = "" }: AihrError): string {
  if (path === "baseUrl") return `AIHR_BASE_URL: ${message}`;
  if (path === "apiKey") return `AIHR_API_KEY: ${message}`;

  const [, name = "", index] = /^(\w+)(?:\[(\d+)\])?$/.exec(path) ?? [];
  const option = words[name];
  if (option === undefined || !message.startsWith(path)) return message;
  const subject = index === undefined ? option : `${placeText(Number(index))} of ${option}`;
  return subject + message.slice(path.length) + (index === undefined ? "" : (advice[name] ?? ""));
}

function placeText(index: number): string {
  return ["The first", "The second", "The third"][index] ?? `Number ${index + 1}`;
}
