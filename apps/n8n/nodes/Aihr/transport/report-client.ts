import type { Client } from "@aihr-plugins/core";

/** A client, as far as the nodes use it. */
export type ReportClient = Pick<Client, "page" | "pages" | "collect">;

/** Returns the client with other errors: `errorFor` returns what to throw for what the client throws. */
export function withErrors(client: ReportClient, errorFor: (error: unknown) => unknown): ReportClient {
  const fail = (error: unknown) => Promise.reject(errorFor(error));
  return {
    page: (query) => client.page(query).catch(fail),
    collect: (query, options) => client.collect(query, options).catch(fail),
    async *pages(query, options) {
      try {
        return yield* client.pages(query, options);
      } catch (error) {
        return await fail(error);
      }
    },
  };
}
