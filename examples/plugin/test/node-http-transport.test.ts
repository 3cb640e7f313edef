import { describeTransport } from "@aihr-plugins/conformance";
import { nodeHttpTransport } from "../src/node-http-transport.ts";

describeTransport("node:http", nodeHttpTransport);
