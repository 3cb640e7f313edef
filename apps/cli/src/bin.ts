#!/usr/bin/env node
import manifest from "../package.json" with { type: "json" };

const [first] = process.argv.slice(2);

// Scripts and package managers ask for the version often; everything else takes longer to load than to answer that.
if (first === "--version" || first === "-V") console.log(manifest.version);
else await import("./main.ts");
