import { describeGoldenRequests } from "./describe-golden-requests.ts";
import { recordNights } from "./recorded-history.ts";

describeGoldenRequests("SQLite", recordNights);
