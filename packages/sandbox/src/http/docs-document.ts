import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import type { Population } from "../population/population.ts";
import { SANDBOX_API_KEY, SANDBOX_KEY_WITHOUT_PERMISSION } from "../respond.ts";

/** The contract as the docs show it: with this sandbox introduced, and requests to try that it has answers to. */
export function docsDocument(population: Population) {
  const path = "/external/api/reports";
  const { post } = openapi.paths[path];
  const json = post.requestBody.content["application/json"];
  const examples = { ...requestsToTry(population), ...json.examples };
  const requestBody = { ...post.requestBody, content: { "application/json": { ...json, examples } } };
  return {
    ...openapi,
    info: { ...openapi.info, title: "AIHR Reporting API: sandbox", description: introduction(population) },
    servers: [{ url: "/", description: "This sandbox." }],
    paths: { [path]: { post: { ...post, requestBody } } },
  };
}

function requestsToTry({ programs, size, at }: Population) {
  const page = { pageSize: 20, page: 1 };
  const [program] = programs;
  return {
    everyone: { summary: "Everyone", value: page },
    ...(program && { program: { summary: program.name, value: { programSKUs: program.sku, ...page } } }),
    ...(size > 0 && { learner: { summary: at(0).userName, value: { userIds: [at(0).userId], ...page } } }),
  };
}

function introduction({ programs, size }: Population): string {
  return `This server stands in for the AIHR Reporting API. Its ${size.toLocaleString("en")} learners are made up, and nothing
you send leaves this machine. Choose **Test Request** below: the key is filled in.

| key | what comes |
| --- | --- |
| \`${SANDBOX_API_KEY}\` | the report |
| \`${SANDBOX_KEY_WITHOUT_PERMISSION}\` | 403 |
| any other | 401 |

Programs are filtered by SKU, which replies do not show:

| SKU | program |
| --- | --- |
${programs.map(({ sku, name, abbreviation }) => `| \`${sku}\` | ${name} (${abbreviation}) |`).join("\n")}

The contract itself, as the vendor describes it, is at [/openapi.json](/openapi.json).`;
}
