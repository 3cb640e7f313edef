const platformTools = "test|bench|demo|e2e|pictures|screenshots|scripts|build|evaluation";
const testKits =
  "answer-cases|calculating-sheet|conformance|apps-script-runtime|raycast-test-kit|debian-programs|node-versions";

/** Folders of an app from the bottom up: each may import from the floors below it only. */
function roomsFromTheGroundUp(root, floors) {
  return floors.flatMap((floor, at) =>
    floor.map((room) => {
      const others = [...floor.filter((other) => other !== room), ...floors.slice(at + 1).flat()];
      return {
        name: `${root.replaceAll("/", "-")}-${room}-imports-down`,
        comment: `${root}/${room} stands below or next to ${others.join(", ")}. Move what both need into a folder below.`,
        severity: "error",
        from: { path: `^${root}/${room}/` },
        to: { path: `^${root}/(?:(${others.join("|")})/|[^/]+\\.ts$)` },
      };
    }),
  );
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "core-imports-none-of-our-packages",
      comment: "Core is the foundation. Move what it needs into packages/core.",
      severity: "error",
      from: { path: "^packages/core/src/" },
      to: { path: "^(packages/(?!core/)|apps/|examples/|spec/)" },
    },
    {
      name: "only-the-fetch-folder-uses-the-platform",
      comment:
        "Core also runs in Apps Script, where fetch and timers are missing. Keep platform code in packages/core/src/fetch and pass it in as a Runtime.",
      severity: "error",
      from: { path: "^packages/core/src/(?!fetch/|index\\.ts)" },
      to: { path: "^packages/core/src/fetch/" },
    },
    {
      name: "report-imports-only-core",
      comment:
        "Report says what the numbers mean, for every surface alike. It may import packages/core and nothing else of ours.",
      severity: "error",
      from: { path: "^packages/report/src/" },
      to: { path: "^(packages/(?!core/|report/)|apps/|examples/|spec/)" },
    },
    {
      name: "answers-imports-only-what-it-answers-from",
      comment:
        "Answers are pure functions over a report, for every assistant alike. packages/answers may import core, report and history, and nothing else of ours.",
      severity: "error",
      from: { path: "^packages/answers/src/" },
      to: { path: "^(packages/(?!core/|report/|history/|answers/)|apps/|examples/|spec/)" },
    },
    {
      name: "login-imports-only-core",
      comment: "Login knows where a base URL and a key are kept, and nothing of reports. It may import packages/core.",
      severity: "error",
      from: { path: "^packages/login/src/" },
      to: { path: "^(packages/(?!core/|login/)|apps/|examples/|spec/)" },
    },
    {
      name: "feed-imports-only-history-and-report",
      comment:
        "The feed answers from a history, for every BI tool alike. It may import packages/history and packages/report, and nothing else of ours.",
      severity: "error",
      from: { path: "^packages/feed/src/" },
      to: { path: "^(packages/(?!(core|report|history|feed)/)|apps/|examples/|spec/)" },
    },
    {
      name: "feed-answers-without-a-platform",
      comment:
        "What the feed answers is pure. Keep files, servers and tokens in packages/feed/src/http, sqlite and tokens.",
      severity: "error",
      from: { path: "^packages/feed/src/", pathNot: "^packages/feed/src/(http|sqlite|tokens)(/|\\.ts$)" },
      to: { path: "^packages/feed/src/(http|sqlite|tokens)(/|\\.ts$)|^node:|node_modules/" },
    },
    {
      name: "digest-imports-only-history-and-report",
      comment:
        "A digest is content and formats, for every surface alike. It may import the pure entries of packages/history and packages/report, no other package, and nothing of a platform.",
      severity: "error",
      from: { path: "^packages/digest/src/" },
      to: {
        path: "^(packages/(?!(core|report|history|digest)/)|packages/history/src/(sqlite|postgres|parquet|open)(/|\\.ts$)|apps/|examples/|spec/)|^node:|node_modules/",
        pathNot: "node_modules/@aihr-plugins",
      },
    },
    {
      name: "dashboard-imports-only-history-and-report",
      comment:
        "The dashboard is content and a page over it, for every surface alike. It may import the pure entries of packages/history and packages/report; its script's bundler, packages/license-notices too.",
      severity: "error",
      from: { path: "^packages/dashboard/src/" },
      to: {
        path: "^(packages/(?!(core|report|history|dashboard|license-notices)/)|packages/history/src/(sqlite|postgres|parquet)(/|\\.ts$)|apps/|examples/|spec/)",
      },
    },
    {
      name: "dashboard-runs-in-a-page",
      comment: "All of the dashboard runs in browsers too, except for what bundles its script.",
      severity: "error",
      from: { path: "^packages/dashboard/src/", pathNot: "^packages/dashboard/src/script\\.ts$" },
      to: { path: "^node:|node_modules/", pathNot: "node_modules/@aihr-plugins" },
    },
    {
      name: "history-imports-only-report-and-core",
      comment:
        "History is the report over time. It may import packages/report and packages/core and nothing else of ours.",
      severity: "error",
      from: { path: "^packages/history/src/" },
      to: { path: "^(packages/(?!(core|report|history)/)|apps/|examples/|spec/)" },
    },
    {
      name: "only-databases-use-the-platform",
      comment:
        "History's comparison also runs in Apps Script. Keep code of Node and of databases in its folders sqlite, postgres and parquet.",
      severity: "error",
      from: {
        path: "^packages/history/src/",
        pathNot: "^packages/history/src/(sqlite|postgres|parquet|open)(/|\\.ts$)",
      },
      to: {
        path: "^packages/history/src/(sqlite|postgres|parquet|open)(/|\\.ts$)|^node:|node_modules/",
        pathNot: "node_modules/@aihr-plugins",
      },
    },
    {
      name: "mcp-server-answers-with-answers",
      comment:
        "The MCP server reads a report and passes on what packages/answers says of it. Put answers into packages/answers, and what a program adds into apps/mcp or apps/cli.",
      severity: "error",
      from: { path: "^packages/mcp-server/src/" },
      to: { path: "^(packages/(?!core/|report/|history/|answers/|login/|mcp-server/)|apps/|examples/|spec/)" },
    },
    {
      name: "sandbox-imports-none-of-our-packages",
      comment: "The sandbox checks core, so it cannot be built on core: both would share a mistake.",
      severity: "error",
      from: { path: "^packages/sandbox/src/" },
      to: { path: "^(packages/(?!sandbox/)|apps/|examples/)" },
    },
    {
      name: "packages-import-no-app",
      comment: "Apps stand on packages, never the other way around. Move what both need into a package.",
      severity: "error",
      from: { path: "^(packages|spec)/", pathNot: "^packages/numbers-test/test/surfaces/" },
      to: { path: "^(apps|examples)/" },
    },
    {
      name: "numbers-test-reaches-each-app-alone",
      comment:
        "The numbers test holds all apps against SQL, and reaches each of them in a file that knows no other. Split a file in packages/numbers-test/test/surfaces that imports another.",
      severity: "error",
      from: { path: "^packages/numbers-test/test/surfaces/" },
      to: { path: "^packages/numbers-test/test/surfaces/" },
    },
    {
      name: "no-app-imports-another",
      comment: "Apps are shipped separately. Move what two of them need into a package.",
      severity: "error",
      from: { path: "^(?:apps|examples)/([^/]+)/" },
      to: { path: "^(apps|examples)/", pathNot: "^(apps|examples)/$1/" },
    },
    {
      name: "only-tests-and-tools-import-the-sandbox",
      comment: `The sandbox is not shipped: its made-up learners must never reach a user's numbers. Import it in a folder named ${platformTools.replaceAll("|", ", ")}. Only apps/cli, apps/mcp and apps/playground may, because they serve it.`,
      severity: "error",
      from: {
        path: "^(apps/(?!cli/|mcp/|playground/)|examples/|packages/(?!sandbox/|conformance/|answer-cases/))",
        pathNot: `^[^/]+/[^/]+/(${platformTools})/`,
      },
      to: { path: "^packages/sandbox/" },
    },
    {
      name: "only-tests-and-tools-import-test-kits",
      comment: `Test kits are not shipped. Import them in a folder named ${platformTools.replaceAll("|", ", ")}.`,
      severity: "error",
      from: {
        path: `^(apps/(?!playground/)|examples/|packages/(?!(${testKits})/))`,
        pathNot: [`^[^/]+/[^/]+/(${platformTools})/`, "/vitest\\.[^/]*$"],
      },
      to: { path: `^packages/(${testKits})/` },
    },
    ...roomsFromTheGroundUp("apps/cli/src", [
      ["world"],
      ["rendering", "sandbox", "writing"],
      ["reading", "sending"],
      ["commands"],
    ]),
    {
      name: "no-import-cycles",
      comment:
        "Files that import each other, types included, cannot be read or tested alone. Move what both need into a third file.",
      severity: "error",
      from: { path: "^(packages|apps|examples)/" },
      to: { circular: true },
    },
    {
      name: "no-unused-files",
      comment: "Nothing imports this file. Delete it, or add it to this rule's list of entries if a platform loads it.",
      severity: "error",
      from: { orphan: true, path: "/src/", pathNot: ["\\.d\\.ts$", "/src/(index|bin)\\.ts$"] },
      to: {},
    },
    {
      name: "sources-import-no-tests",
      comment: "Tests and benchmarks are not shipped. Move what the source needs into src.",
      severity: "error",
      from: { path: "/src/" },
      to: { path: "^(packages|apps|examples)/[^/]+/(test|bench|e2e)/" },
    },
    {
      name: "every-import-resolves",
      comment: "This import leads nowhere. Check its path, or add the package to package.json.",
      severity: "error",
      // n8n requires its lint configuration unchanged, and that imports what is not installed.
      from: { pathNot: "^apps/n8n/eslint\\.config\\.mjs$" },
      // Raycast brings the code of its package; only types are installed. numfmt names a file of types that it lacks.
      // What begins with built: is made while the playground's page is built.
      to: { couldNotResolve: true, pathNot: "^(@raycast/api|numfmt|built:.*)$" },
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
