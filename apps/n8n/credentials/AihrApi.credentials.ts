import { readApiKey } from "@aihr-plugins/core";
import type {
  ICredentialDataDecryptedObject,
  ICredentialType,
  IHttpRequestOptions,
  INodeProperties,
} from "n8n-workflow";

export class AihrApi implements ICredentialType {
  name = "aihrApi";

  displayName = "AIHR API";

  icon = { light: "file:../icons/aihr.svg", dark: "file:../icons/aihr.dark.svg" } as const;

  documentationUrl = "https://aihr-plugins.example/n8n#credential";

  properties: INodeProperties[] = [
    {
      displayName: "Base URL",
      name: "baseUrl",
      type: "string",
      required: true,
      default: "",
      placeholder: "e.g. https://api.example.com",
      description: "The server of your AIHR Reporting API. It begins with https://.",
      hint: "Sign in to AIHR's API reference: it shows the address of your organization's server",
    },
    {
      displayName: "API Key",
      name: "apiKey",
      type: "string",
      typeOptions: { password: true },
      required: true,
      default: "",
      description: "A key that may read reports",
      hint: "Keys are made in the AIHR admin area",
    },
  ];

  /**
   * A function, not an expression: n8n evaluates expressions in an isolate, which a poll that ends early takes from one
   * that still runs.
   */
  authenticate = async (
    { apiKey }: ICredentialDataDecryptedObject,
    request: IHttpRequestOptions,
  ): Promise<IHttpRequestOptions> => ({
    ...request,
    headers: { ...request.headers, "X-AIHR-API-Key": readApiKey(String(apiKey ?? "")) },
  });
}
