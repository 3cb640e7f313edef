import { SANDBOX_API_KEY } from "../respond.ts";

/** The browser enforces that the docs reach nothing but the sandbox itself. */
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
  // An empty text, not its absence, keeps Scalar's own proxy out.
  proxyUrl: "",
  hideClientButton: true,
  showDeveloperTools: "never",
  documentDownloadType: "none",
  // A SKU broken in two at its hyphen cannot be read.
  customCss: "td code { white-space: nowrap }",
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  authentication: {
    preferredSecurityScheme: "ApiKey",
    securitySchemes: { ApiKey: { value: SANDBOX_API_KEY } },
  },
};

/** Interactive API docs: Scalar, from this server alone, with the sandbox's key filled in. */
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
