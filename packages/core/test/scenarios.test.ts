import { describeSyncTransport, describeTransport, sandboxHost, sandboxSyncHost } from "@aihr-plugins/conformance";

describeTransport("the asynchronous driver", sandboxHost);
describeSyncTransport("the synchronous driver", sandboxSyncHost);
