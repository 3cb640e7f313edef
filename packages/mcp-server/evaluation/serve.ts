import { createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { organization } from "./organization.ts";

const { url } = await serveSandbox({ sandbox: createSandbox({ population: organization }) });
console.log(`AIHR_BASE_URL=${url}\nAIHR_API_KEY=${sandboxApiKey}`);
