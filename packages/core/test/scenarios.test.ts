import {
  blockingHttpHost,
  describeSyncTransport,
  describeTransport,
  sandboxHost,
  sandboxSyncHost,
} from "@aihr-plugins/conformance";
import { fetchTransport } from "@aihr-plugins/core";

describeTransport("the asynchronous driver", sandboxHost);
describeSyncTransport("the synchronous driver", sandboxSyncHost);
describeTransport("the asynchronous driver over HTTP, with fetch", fetchTransport);
describeSyncTransport("the synchronous driver over HTTP", blockingHttpHost());
