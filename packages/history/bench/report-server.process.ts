import { createLivingPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";

// Serves the organization of one night, so that the time of making it up is not that of the program that reads it.
const [learners, asOf] = process.argv.slice(2).map(Number);
const sandbox = createSandbox({
  population: createLivingPopulation({ seed: 1, learners: learners ?? 0 }),
  asOf: asOf ?? 0,
});
const { url } = await serveSandbox({ sandbox });
process.send?.({ url, apiKey: sandboxApiKey });
