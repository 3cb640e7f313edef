import { blockingHttpHost, describeSyncTransport, describeTransport } from "@aihr-plugins/conformance";
import { fetchTransport } from "@aihr-plugins/core";

describeTransport("the asynchronous driver over HTTP, with fetch", fetchTransport);
describeSyncTransport("the synchronous driver over HTTP", blockingHttpHost());
