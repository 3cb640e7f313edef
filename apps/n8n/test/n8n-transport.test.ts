import { describeTransport } from "@aihr-plugins/conformance";
import { n8nHttpTransport } from "./kit/n8n-http-transport.mts";

describeTransport("n8n's HTTP helper", n8nHttpTransport);
