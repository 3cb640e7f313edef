import { modelTables } from "./model/model-tables.ts";
import { reportFiles } from "./pbir/report-files.ts";
import { fabricSchema } from "./pbir/schema-address.ts";
import { jsonFile, type ProjectFile } from "./project-file.ts";
import { databaseTmdl, expressionsTmdl, modelTmdl, relationshipsTmdl } from "./tmdl/model-tmdl.ts";
import { tableTmdl } from "./tmdl/table-tmdl.ts";

/** Address of a feed that `aihr feed` serves to its own machine. */
const localAddress = "http://127.0.0.1:4020/odata/";
const report = "AIHR.Report";
const model = "AIHR.SemanticModel";

/**
 * Returns all files of the Power BI project: a semantic model over the feed, a report over that, and `aihr.pbids`, which
 * only connects.
 *
 * @param address - the feed's address; people change it in the model's parameter
 */
export function projectFiles(address = localAddress): readonly ProjectFile[] {
  return [
    jsonFile("AIHR.pbip", {
      $schema: fabricSchema("pbip/pbipProperties", "1.0.0"),
      version: "1.0",
      artifacts: [{ report: { path: report } }],
      settings: { enableAutoRecovery: true },
    }),
    jsonFile("aihr.pbids", {
      version: "0.1",
      connections: [{ details: { protocol: "odata", address: { url: address } }, mode: "Import" }],
    }),
    jsonFile(`${model}/definition.pbism`, {
      $schema: fabricSchema("item/semanticModel/definitionProperties", "1.0.0"),
      version: "4.2",
      settings: {},
    }),
    { path: `${model}/definition/database.tmdl`, text: databaseTmdl() },
    { path: `${model}/definition/model.tmdl`, text: modelTmdl() },
    { path: `${model}/definition/expressions.tmdl`, text: expressionsTmdl(address) },
    { path: `${model}/definition/relationships.tmdl`, text: relationshipsTmdl() },
    ...modelTables.map((table) => ({
      path: `${model}/definition/tables/${table.name}.tmdl`,
      text: tableTmdl(table),
    })),
    ...reportFiles(report, model),
  ];
}
