const shipped = "^(packages/(core|report)|apps/(n8n|raycast|sheets))/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "core-imports-nothing-of-ours",
      comment: "Core is the foundation: whatever it needs from us belongs into it.",
      severity: "error",
      from: { path: "^packages/core/src/" },
      to: { path: "^(packages/(?!core/)|apps/|spec/)" },
    },
    {
      name: "core-performs-nothing-outside-of-fetch",
      comment: "Only the fetch folder may touch the platform; everything else runs in Apps Script as well.",
      severity: "error",
      from: { path: "^packages/core/src/(?!fetch/|index\\.ts)" },
      to: { path: "^packages/core/src/fetch/" },
    },
    {
      name: "report-stands-on-core-alone",
      severity: "error",
      from: { path: "^packages/report/src/" },
      to: { path: "^(packages/(?!core/|report/)|apps/|spec/)" },
    },
    {
      name: "the-referee-stands-apart",
      comment: "The sandbox judges core, so it may not be built on core.",
      severity: "error",
      from: { path: "^packages/sandbox/src/" },
      to: { path: "^(packages/(?!sandbox/)|apps/)" },
    },
    {
      name: "no-app-imports-another",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "nothing-shipped-imports-the-sandbox",
      severity: "error",
      from: { path: [`${shipped}.*src/`, "^apps/n8n/(nodes|credentials)/"] },
      to: { path: "^packages/sandbox/" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: { path: "^(packages|apps)/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing imports is dead, or is an entry that is missing here.",
      severity: "error",
      from: { orphan: true, path: "/src/", pathNot: ["\\.d\\.ts$", "/src/(index|bin)\\.ts$"] },
      to: {},
    },
    {
      name: "sources-import-no-tests",
      severity: "error",
      from: { path: "/src/" },
      to: { path: "/(test|bench)/" },
    },
    {
      name: "everything-resolves",
      comment: "Except what n8n's own lint configuration imports, which is given to be kept as it is.",
      severity: "error",
      from: { pathNot: "^apps/n8n/eslint\\.config\\.mjs$" },
      // Raycast brings the code of its own package; only types are installed.
      to: { couldNotResolve: true, pathNot: "^@raycast/api$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/(dist|\\.store)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@aihr-plugins/source", "types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
