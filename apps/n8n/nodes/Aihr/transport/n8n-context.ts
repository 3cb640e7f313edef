import type { IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from "n8n-workflow";

/** Where a client may be opened: in a run, in a poll, and while a list of choices is filled. */
export type N8nContext = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;
