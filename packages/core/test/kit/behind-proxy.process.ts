import { createClient, isAihrError } from "@aihr-plugins/core";

// Reads one page with the environment's proxy settings, and prints the error's fields or "a page".
const [baseUrl = ""] = process.argv.slice(2);
const client = createClient({ baseUrl, apiKey: "key", retry: { attempts: 3, baseMs: 0 } });
await client.page().then(
  () => console.log(JSON.stringify({ page: true })),
  (error: unknown) => {
    if (!isAihrError(error)) throw error;
    const { code, cause, attempts, message } = error;
    console.log(JSON.stringify({ code, cause, attempts, message }));
  },
);
