import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "@aihr-plugins/debian-programs";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { projectFiles } from "../src/project-files.ts";
import { importHistory } from "../test/imported-history.ts";
import { rowsOf, type ShownField } from "./page-data.ts";
import { type DrawnPage, noteHeight, pageSvg } from "./page-svg.ts";

// Draws the report's pages from the files of the project, over half a year of made-up learners read through the feed.
const weeks = Array.from({ length: 27 }, (_, at) => Date.parse("2026-05-18T02:00:00Z") + at * 7 * 86_400_000);
const organization = createLivingPopulation({ seed: 1, learners: 250 });
const { database } = await importHistory(weeks, (instant) => {
  const population = organization(instant);
  return Array.from({ length: population.size }, (_, at) => population.at(at));
});
const files = projectFiles();
const images = join(import.meta.dirname, "../images");
const folder = mkdtempSync(join(tmpdir(), "aihr-power-bi-pages-"));
mkdirSync(images, { recursive: true });
for (const { path, text } of files.filter((file) => file.path.endsWith("/page.json"))) {
  const page = drawnPage(path.replace(/page\.json$/, "visuals/"), JSON.parse(text));
  const html = join(folder, `${page.name}.html`);
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${pageSvg(page)}`);
  const size = `--window-size=${page.width},${page.height + noteHeight}`;
  const picture = `--screenshot=${join(images, `${page.name}.png`)}`;
  execFileSync(chromiumPath(), ["--headless", "--no-sandbox", "--hide-scrollbars", size, picture, html], {
    stdio: "ignore",
  });
}
rmSync(folder, { recursive: true });

interface PageFile {
  readonly name: string;
  readonly displayName: string;
  readonly width: number;
  readonly height: number;
}

interface Projection {
  readonly field: Readonly<
    Record<
      string,
      { readonly Property: string; readonly Expression: { readonly SourceRef: { readonly Entity: string } } }
    >
  >;
}

interface VisualFile {
  readonly position: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly visual: {
    readonly visualType: string;
    readonly query: { readonly queryState: Readonly<Record<string, { readonly projections: readonly Projection[] }>> };
    readonly visualContainerObjects: {
      readonly title: readonly {
        readonly properties: { readonly text: { readonly expr: { readonly Literal: { readonly Value: string } } } };
      }[];
    };
  };
}

function drawnPage(
  visuals: string,
  { name, displayName, width, height }: PageFile,
): DrawnPage & { readonly name: string } {
  return {
    ...{ name, title: displayName, width, height },
    visuals: files
      .filter(({ path }) => path.startsWith(visuals))
      .map(({ text }) => {
        const { position, visual }: VisualFile = JSON.parse(text);
        const fields = Object.values(visual.query.queryState).flatMap(({ projections }) => projections.map(shownField));
        const quoted = visual.visualContainerObjects.title[0]?.properties.text.expr.Literal.Value ?? "''";
        const title = quoted.slice(1, -1).replaceAll("''", "'");
        return { ...position, title, type: visual.visualType, fields, rows: rowsOf(database, fields) };
      }),
  };
}

function shownField({ field }: Projection): ShownField {
  for (const [kind, { Property, Expression }] of Object.entries(field)) {
    return { kind: kind === "Measure" ? "measure" : "column", table: Expression.SourceRef.Entity, name: Property };
  }
  throw new Error("A projection shows nothing.");
}
