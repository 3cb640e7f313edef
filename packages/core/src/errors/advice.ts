/** What to do if the base URL seems to lead elsewhere. */
export const checkBaseUrl =
  "Check the base URL: it is the server that AIHR's API reference shows once you are signed in.";

/** What to do if the API key seems to be wrong. */
export const copyKey = "Copy it from the AIHR admin area, where keys are made.";

/** What to do about a certificate that is not trusted. Not every reader can set an environment variable. */
export const askAboutCertificate =
  "Company networks often use a certificate of their own: ask your IT department. Where you can set environment variables, NODE_EXTRA_CA_CERTS names its file.";

/** What to do about a proxy that does not work. Not every reader can set an environment variable. */
export const askAboutProxy =
  "Ask your IT department for its address. Where you can set environment variables, HTTPS_PROXY holds it, with NODE_USE_ENV_PROXY=1.";
