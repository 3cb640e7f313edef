// Packs every public package whose version is not on npm yet into releases/. The release workflow publishes them.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";

const changesetsPending = globSync(".changeset/*.md").length > 0;
const unpublished = changesetsPending ? [] : publicPackages().filter(({ spec }) => !isPublished(spec));

for (const { name } of unpublished) {
  run("pnpm", ["--filter", name, "pack", "--pack-destination", "releases"]);
}

console.log(
  changesetsPending
    ? "Nothing packed: changesets are pending. Merge the pull request that raises the versions first."
    : `Packed: ${unpublished.map(({ spec }) => spec).join(", ") || "nothing; every version is on npm"}.`,
);

function publicPackages() {
  return globSync("{packages,apps}/*/package.json")
    .sort()
    .map((path) => JSON.parse(readFileSync(path, "utf8")))
    .filter((manifest) => !manifest.private)
    .map(({ name, version }) => ({ name, spec: `${name}@${version}` }));
}

function isPublished(spec) {
  const { status, stdout, stderr } = spawnSync("npm", ["view", spec, "version"], { encoding: "utf8" });
  if (status === 0) return stdout.trim() !== "";
  if (stderr.includes("E404")) return false;
  throw new Error(`npm cannot say whether ${spec} is published: ${stderr}`);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed.`);
}
