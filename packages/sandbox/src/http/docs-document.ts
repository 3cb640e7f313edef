import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import type { Population } from "../population/population.ts";
import { sandboxApiKey, sandboxApiKeyWithoutPermission } from "../respond.ts";

/** Returns the contract for the interactive docs, with an introduction to this sandbox and example requests. */
export function docsDocument(population: Population) {
  const path = "/external/api/reports";
  const { post } = openapi.paths[path];
  const json = post.requestBody.content["application/json"];
  const examples = { ...exampleRequests(population), ...json.examples };
  const requestBody = { ...post.requestBody, content: { "application/json": { ...json, examples } } };
  return {
    ...openapi,
    info: { ...openapi.info, title: "AIHR Reporting API: sandbox", description: introduction(population) },
    servers: [{ url: "/", description: "This sandbox." }],
    paths: { [path]: { post: { ...post, requestBody } } },
  };
}

function exampleRequests({ programs, size, at }: Population) {
  const page = { pageSize: 20, page: 1 };
  const [program] = programs;
  return {
    everyone: { summary: "All learners", value: page },
    ...(program && { program: { summary: program.name, value: { programSKUs: program.sku, ...page } } }),
    ...(size > 0 && {
      learner: { summary: at(0).userName ?? "One learner", value: { userIds: [at(0).userId], ...page } },
    }),
  };
}

function introduction({ programs, size }: Population): string {
  return `This server stands in for the AIHR Reporting API. Its ${size.toLocaleString("en")} learners are fictional, and
nothing you send leaves this machine. Choose **Test Request** below: the key is filled in.

| API key | response |
| --- | --- |
| \`${sandboxApiKey}\` | the report |
| \`${sandboxApiKeyWithoutPermission}\` | 403 |
| any other | 401 |

You filter programs by SKU. Replies do not include SKUs:

| SKU | program |
| --- | --- |
${programs.map(({ sku, name, abbreviation }) => `| \`${sku}\` | ${name} (${abbreviation}) |`).join("\n")}

The contract itself, as the vendor describes it, is at [/openapi.json](/openapi.json).`;
}
