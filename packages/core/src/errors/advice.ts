/** What to do when it seems that the base URL leads elsewhere. */
export const checkBaseUrl =
  "Check the base URL: it is the server that AIHR's API reference shows once you are signed in.";
