import type { N8nContext } from "./n8n-context.ts";

/** The two settings of the credential, as they were entered. Clients check and trim them. */
export interface Credential {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** Returns the credential that the node uses. */
export async function readCredential(context: N8nContext): Promise<Credential> {
  return credentialOf(await context.getCredentials("aihrApi"));
}

/** Returns the settings in a credential's data. */
export function credentialOf(data: object): Credential {
  const { baseUrl, apiKey } = { baseUrl: "", apiKey: "", ...data };
  return { baseUrl: String(baseUrl ?? ""), apiKey: String(apiKey ?? "") };
}
