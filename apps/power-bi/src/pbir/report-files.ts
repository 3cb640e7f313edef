import type { ProjectFile } from "../project-file.ts";
import { jsonFile } from "../project-file.ts";
import { pageSize, type ReportPage, reportPages } from "./report-pages.ts";
import { definitionSchema, fabricSchema } from "./schema-address.ts";
import { visualJson } from "./visual-json.ts";

/** Returns the files of a report's folder over a semantic model in the folder next to it. */
export function reportFiles(folder: string, modelFolder: string): readonly ProjectFile[] {
  const names = reportPages.map(({ name }) => name);
  return [
    jsonFile(`${folder}/definition.pbir`, {
      $schema: fabricSchema("item/report/definitionProperties", "2.0.0"),
      version: "4.0",
      datasetReference: { byPath: { path: `../${modelFolder}` } },
    }),
    jsonFile(`${folder}/definition/version.json`, {
      $schema: definitionSchema("versionMetadata", "1.0.0"),
      version: "2.0.0",
    }),
    jsonFile(`${folder}/definition/report.json`, {
      $schema: definitionSchema("report", "2.0.0"),
      themeCollection: {},
    }),
    jsonFile(`${folder}/definition/pages/pages.json`, {
      $schema: definitionSchema("pagesMetadata", "1.0.0"),
      pageOrder: names,
      activePageName: names[0],
    }),
    ...reportPages.flatMap((page) => pageFiles(`${folder}/definition/pages/${page.name}`, page)),
  ];
}

function pageFiles(folder: string, { name, title, visuals }: ReportPage): readonly ProjectFile[] {
  return [
    jsonFile(`${folder}/page.json`, {
      $schema: definitionSchema("page", "1.4.0"),
      name,
      displayName: title,
      displayOption: "FitToPage",
      ...pageSize,
    }),
    ...visuals.map((visual, at) => jsonFile(`${folder}/visuals/${visual.name}/visual.json`, visualJson(visual, at))),
  ];
}
