import {
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  NodeConnectionTypes,
} from "n8n-workflow";
import * as answer from "./actions/answer/answer.operation.ts";
import * as learnerGet from "./actions/learner/get.operation.ts";
import * as learnerGetAll from "./actions/learner/get-all.operation.ts";
import * as programGetAll from "./actions/program/get-all.operation.ts";
import * as progressGetAll from "./actions/progress/get-all.operation.ts";
import * as reportBuildDigest from "./actions/report/build-digest.operation.ts";
import * as reportExportFile from "./actions/report/export-file.operation.ts";
import * as reportGetSnapshot from "./actions/report/get-snapshot.operation.ts";
import * as reportGetSummary from "./actions/report/get-summary.operation.ts";
import { resourceFields } from "./actions/resource.fields.ts";
import { route } from "./actions/router.ts";
import { toolFields } from "./actions/tool.fields.ts";
import { getPrograms } from "./methods/get-programs.ts";
import { searchLearners } from "./methods/search-learners.ts";
import { testCredential } from "./methods/test-credential.ts";

export class Aihr implements INodeType {
  description: INodeTypeDescription = {
    displayName: "AIHR",
    name: "aihr",
    icon: { light: "file:../../icons/aihr.svg", dark: "file:../../icons/aihr.dark.svg" },
    group: ["input"],
    version: 1,
    subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
    description: "Get learners, their progress, program statistics and the metrics of your AIHR learning report",
    defaults: { name: "AIHR" },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: "aihrApi", required: true, testedBy: "testCredential" }],
    properties: [
      ...resourceFields,
      ...answer.description,
      ...learnerGet.description,
      ...learnerGetAll.description,
      ...progressGetAll.description,
      ...programGetAll.description,
      ...reportGetSummary.description,
      ...reportGetSnapshot.description,
      ...reportExportFile.description,
      ...reportBuildDigest.description,
      ...toolFields,
    ],
  };

  methods = {
    listSearch: { searchLearners },
    loadOptions: { getPrograms },
    credentialTest: { testCredential },
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return [await route(this)];
  }
}
