/** What the page's first script, which unpacks the others, leaves for them. */
declare const aihrPlayground: {
  readonly workerUrl: string;
  later(): Promise<LaterParts>;
};

/** What comes after the sheet's part of the page: code, and the sidebar's page. */
export interface LaterParts {
  readonly dashboard: string;
  /** SHA-256 in base64: the page's policy lets only scripts with known hashes run. */
  readonly dashboardHash: string;
  readonly api: string;
  readonly sidebar: string;
  readonly bridge: string;
}

/** Address of the code of the worker that has the add-on. */
export const workerUrl = aihrPlayground.workerUrl;

/** Returns what comes later, as soon as it is there. */
export function laterParts(): Promise<LaterParts> {
  return aihrPlayground.later();
}

/** Returns an address of code. */
export function urlOfCode(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
}
