/** What to do when it seems that the base URL leads elsewhere. */
export const checkBaseUrl =
  "Check the base URL: it is the server that AIHR's API reference shows once you are signed in.";

/** What to do when the API key seems to be wrong. */
export const copyKey = "Copy it from the AIHR admin area, where keys are made.";
