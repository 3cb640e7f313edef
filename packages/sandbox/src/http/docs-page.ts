import { sandboxApiKey } from "../respond.ts";

/** Lets the browser load the docs from the sandbox only. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
].join("; ");

const configuration = {
  url: "/docs/openapi.json",
  theme: "default",
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  // Only an empty string, not undefined, turns off Scalar's proxy.
  proxyUrl: "",
  hideClientButton: true,
  showDeveloperTools: "never",
  documentDownloadType: "none",
  // Keeps a SKU from wrapping at its hyphen.
  customCss: "td code { white-space: nowrap }",
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  authentication: {
    preferredSecurityScheme: "ApiKey",
    securitySchemes: { ApiKey: { value: sandboxApiKey } },
  },
};

/** Interactive API docs with Scalar, served offline, with the sandbox's API key filled in. */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>AIHR Reporting API: sandbox</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/scalar.js"></script>
    <script>Scalar.createApiReference("#docs", ${JSON.stringify(configuration)})</script>
  </body>
</html>
`;
