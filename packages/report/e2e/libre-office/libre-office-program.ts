import { globSync } from "node:fs";
import { findOrInstall } from "@aihr-plugins/debian-programs";

/** Returns the path of LibreOffice, with Calc, after installing Debian's if it is missing. */
export function libreOfficeProgram(): string {
  return findOrInstall(find, ["libreoffice-calc-nogui"]);
}

function find(): string | undefined {
  const [calc] = globSync("/usr/lib/libreoffice/program/libsclo.so");
  return calc === undefined ? undefined : globSync("/usr/bin/soffice").at(0);
}
