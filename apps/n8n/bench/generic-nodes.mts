import type { WorkflowNode } from "../e2e/lab/workflow.mts";

/** What people build without our node: HTTP Request that turns pages until an empty one, then Split Out. */
export function genericNodes(baseUrl: string, apiKey: string): readonly WorkflowNode[] {
  return [
    {
      name: "Pages",
      type: "n8n-nodes-base.httpRequest",
      typeVersion: 4.2,
      parameters: {
        method: "POST",
        url: `${baseUrl}/external/api/reports?api-version=1.0`,
        sendHeaders: true,
        headerParameters: { parameters: [{ name: "X-AIHR-API-Key", value: apiKey }] },
        sendBody: true,
        specifyBody: "keypair",
        bodyParameters: { parameters: [{ name: "pageSize", value: "={{ 100 }}" }] },
        options: {
          pagination: {
            pagination: {
              paginationMode: "updateAParameterInEachRequest",
              parameters: { parameters: [{ type: "body", name: "page", value: "={{ $pageCount + 1 }}" }] },
              paginationCompleteWhen: "other",
              completeExpression: "={{ !$response.body.data || $response.body.data.length < 100 }}",
              limitPagesFetched: false,
              requestInterval: 0,
            },
          },
        },
      },
    },
    {
      name: "Learners",
      type: "n8n-nodes-base.splitOut",
      typeVersion: 1,
      parameters: { fieldToSplitOut: "data", options: {} },
    },
  ];
}
