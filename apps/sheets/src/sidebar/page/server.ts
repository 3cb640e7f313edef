/** Google's bridge from the page to the script's global functions. */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readonly [name: string]: unknown;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Calls a global function of the script. */
export function server(name: string, ...values: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    const call = runner[name];
    if (typeof call === "function") call(...values);
    else reject(new Error(`The script has no function ${name}.`));
  });
}
