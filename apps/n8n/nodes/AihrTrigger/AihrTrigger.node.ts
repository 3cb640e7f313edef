import {
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  type IPollFunctions,
  NodeConnectionTypes,
} from "n8n-workflow";
import { getPrograms } from "../Aihr/methods/get-programs.ts";
import { testCredential } from "../Aihr/methods/test-credential.ts";
import { poll } from "./poll.ts";
import { triggerFields } from "./trigger.fields.ts";

export class AihrTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: "AIHR Trigger",
    name: "aihrTrigger",
    icon: { light: "file:../../icons/aihr.svg", dark: "file:../../icons/aihr.dark.svg" },
    group: ["trigger"],
    version: 1,
    subtitle: '={{$parameter["events"].join(", ")}}',
    description: "Starts a workflow when learners are added or leave, start, progress, complete or stall",
    defaults: { name: "AIHR Trigger" },
    polling: true,
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: "aihrApi", required: true, testedBy: "testCredential" }],
    properties: triggerFields,
  };

  methods = { loadOptions: { getPrograms }, credentialTest: { testCredential } };

  async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
    const items = await poll(this);
    return items === undefined ? null : [items];
  }
}
