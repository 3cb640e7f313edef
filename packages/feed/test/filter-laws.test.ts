import { describeFilterLaws } from "./describe-filter-laws.ts";
import { recordNights } from "./recorded-history.ts";

describeFilterLaws("SQLite", recordNights, { valid: Number(process.env["FEED_FILTERS"] ?? 1500), any: 2000 });
