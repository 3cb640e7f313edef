import { createClientOver, isAihrError } from "@aihr-plugins/core";
import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from "n8n-workflow";
import { credentialTestTransport } from "../transport/credential-test-transport.ts";
import { n8nRuntime } from "../transport/n8n-runtime.ts";
import { credentialOf } from "../transport/read-credential.ts";
import { withinBudget } from "../transport/within-budget.ts";

/** A person waits for the answer. */
const budgetMs = 15_000;

/**
 * Asks for one learner, with the same checks of the settings and of the reply as the nodes, so that a credential works in
 * the nodes if and only if its test succeeds.
 */
export async function testCredential(
  this: ICredentialTestFunctions,
  { data }: Pick<ICredentialsDecrypted, "data">,
): Promise<INodeCredentialTestResult> {
  try {
    const runtime = n8nRuntime(credentialTestTransport(this));
    await withinBudget(budgetMs, (signal) =>
      createClientOver(runtime, {
        ...credentialOf(data ?? {}),
        pageSize: 1,
        patienceMs: 0,
        retry: { attempts: 1 },
        timeoutMs: budgetMs,
        signal,
      }).page(),
    );
    return { status: "OK", message: "Connection successful!" };
  } catch (error) {
    return { status: "Error", message: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  if (!isAihrError(error)) return "The test could not be run. Try again, or look into n8n's log.";
  if (error.code !== "aborted") return error.message;
  return `The API did not answer within ${budgetMs / 1000} seconds. Check the base URL and the internet connection.`;
}
