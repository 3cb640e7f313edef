import type {
  IAuthenticateGeneric,
  IAuthenticateRuleResponseCode,
  IAuthenticateRuleResponseSuccessBody,
  ICredentialTestRequest,
  ICredentialType,
  INodeProperties,
} from "n8n-workflow";

const checkBaseUrl = "Check the base URL: it is the server that AIHR's API reference shows once you are signed in.";

const wrongAddress = [301, 302, 303, 307, 308, 404, 405, 410];

// n8n applies rules of both kinds together, though its types allow only one kind at a time.
const rules = [
  status(400, "The API did not accept the request (400). Check that the base URL is that of the Reporting API."),
  status(401, "The API key was rejected (401). Copy it from the AIHR admin area, where keys are made."),
  status(403, "The API key may not read reports (403). Ask your AIHR administrator for one that may."),
  ...wrongAddress.map((code) => status(code, `There is no Reporting API at this address (${code}). ${checkBaseUrl}`)),
  {
    type: "responseSuccessBody",
    properties: {
      key: "data",
      value: undefined,
      message: `The server answered, but not with a report. ${checkBaseUrl}`,
    },
  } satisfies IAuthenticateRuleResponseSuccessBody,
] as IAuthenticateRuleResponseCode[];

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

  authenticate: IAuthenticateGeneric = {
    type: "generic",
    properties: { headers: { "X-AIHR-API-Key": "={{$credentials.apiKey}}" } },
  };

  test: ICredentialTestRequest = {
    request: {
      // What people copy is sometimes the address of the endpoint, or has a slash at its end.
      baseURL:
        '={{$credentials.baseUrl.trim().replace(/\\/external\\/api\\/reports\\/?(\\?.*)?$/, "").replace(/\\/+$/, "")}}',
      url: "/external/api/reports",
      qs: { "api-version": "1.0" },
      method: "POST",
      body: { programSKUs: null, userIds: null, pageSize: 1, page: 1 },
      json: true,
      disableFollowRedirect: true,
    },
    rules,
  };
}

function status(value: number, message: string): IAuthenticateRuleResponseCode {
  return { type: "responseCode", properties: { value, message } };
}
