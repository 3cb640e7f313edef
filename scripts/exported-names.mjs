// Checks that one exported name means one thing: `node scripts/exported-names.mjs`.
//
// A name that a package exports is declared once in the repository. An app, and a kit that imitates a platform, may
// share a name with other apps and kits, because no file imports from two of them. A re-export is not a declaration, and
// `x.browser.ts` takes the place of `x.ts` in browsers.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const sources = ["packages/*/src/**/*.{ts,tsx}", "apps/*/{src,nodes,credentials}/**/*.{ts,tsx}"];
/** These kits declare the names of the platform that they imitate. */
const platformKits = ["packages/apps-script-runtime", "packages/raycast-test-kit"];
/** Names that a platform's layout repeats by design: n8n's operations each export a description. */
const repeatable = { "apps/n8n": ["description"] };

const root = join(import.meta.dirname, "..");
const filesByName = new Map();
for (const file of globSync(sources, { cwd: root, exclude: ["**/*.browser.ts"] }).sort()) {
  for (const name of declaredNames(file)) filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
}

const clashes = [...filesByName]
  .map(([name, files]) => ({ name, files: clashingFiles(name, files) }))
  .filter(({ files }) => files.length > 1)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
for (const { name, files } of clashes) console.error([`${name} is exported by:`, ...files].join("\n  "));
if (clashes.length > 0) {
  console.error(`\n${clashes.length} names are declared more than once.`);
  process.exitCode = 1;
}

/** Returns the files whose declarations of a name exclude each other: none if the name may be repeated. */
function clashingFiles(name, files) {
  if (files.some(isInPackage)) return files;
  const workspaces = files.map(workspaceOf);
  return files.filter((file) => {
    const workspace = workspaceOf(file);
    if (repeatable[workspace]?.includes(name)) return false;
    return workspaces.indexOf(workspace) !== workspaces.lastIndexOf(workspace);
  });
}

function isInPackage(file) {
  return file.startsWith("packages/") && !platformKits.includes(workspaceOf(file));
}

function workspaceOf(file) {
  return file.split("/").slice(0, 2).join("/");
}

/** Returns the names that a file declares and exports. A type and a value with the same name count once. */
function declaredNames(file) {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  return new Set(source.statements.filter(isNamedExport).flatMap(namesOf));
}

function isNamedExport(statement) {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const kinds = modifiers.map(({ kind }) => kind);
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

function namesOf(statement) {
  if (!ts.isVariableStatement(statement)) return [statement.name.text];
  return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
}

function boundNames(name) {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.filter((element) => !ts.isOmittedExpression(element)).flatMap(({ name }) => boundNames(name));
}
