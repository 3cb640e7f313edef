import { metricTable } from "@aihr-plugins/report";
import { type McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { definitionsPage, metricPage } from "./definitions.ts";

const mimeType = "text/markdown";

/** Adds the definitions of all metrics, as one page and one by one. */
export function registerResources(server: McpServer): void {
  server.registerResource(
    "metrics",
    "aihr://metrics",
    {
      title: "Metric definitions",
      description: "What each figure of the learning report means, and the words stalled, at risk and inactive.",
      mimeType,
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType, text: definitionsPage }] }),
  );
  server.registerResource(
    "metric",
    new ResourceTemplate("aihr://metrics/{key}", {
      list: undefined,
      complete: { key: (typed) => metricTable.map(({ key }) => key).filter((key) => key.startsWith(typed)) },
    }),
    {
      title: "Metric definition",
      description: "What one figure means, such as aihr://metrics/adoptionRate.",
      mimeType,
    },
    (uri, { key }) => {
      const metric = metricTable.find((each) => each.key === key);
      if (metric === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType, text: metricPage(metric) }] };
    },
  );
}
