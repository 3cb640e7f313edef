import { createPopulation, createSandbox } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { send } from "./aside.ts";

const [learners] = process.argv.slice(2);
const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: Number(learners) }) });
const { url } = await serveSandbox({ sandbox });
send(url);
