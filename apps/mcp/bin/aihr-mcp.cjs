#!/usr/bin/env node
// Written so that every Node can read it: an old one says what it needs instead of failing on syntax.
"use strict";

var version = process.versions.node;

if (Number(version.split(".")[0]) >= 20) {
  require("./start.cjs");
} else {
  console.error(
    "aihr-mcp needs Node 20 or newer, and this is Node ".concat(version, ". Get one at https://nodejs.org."),
  );
  process.exitCode = 1;
}
