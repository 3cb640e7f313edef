import { describeTransport } from "@aihr-plugins/conformance";
import { n8nHttpTransport } from "./kit/n8n-http-transport.ts";

describeTransport("n8n's HTTP helper", n8nHttpTransport);
