"use strict";

// Keeps the compiled code between runs, which makes every start faster. Node 20 cannot.
require("node:module").enableCompileCache?.();

import("../dist/aihr-mcp.js");
