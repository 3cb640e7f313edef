interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** What the Store's build needs; the rest are for our tests. */
const developing = ["@raycast/eslint-config", "@types/node", "@types/react", "eslint", "prettier", "typescript"];

/**
 * The manifest of the Store copy: under the name that deep links rely on, with the dependencies of what is vendored
 * and without anything of the workspace. The extension's manifest comes first, then those of our packages.
 */
export function storeManifest(
  [extension = {}, ...packages]: readonly Manifest[],
  catalog: Readonly<Record<string, string>>,
): Manifest {
  const { private: _, scripts: __, ...manifest } = extension;
  const all = Object.assign({}, ...packages.map(({ dependencies }) => dependencies), extension.dependencies);
  return {
    ...manifest,
    name: "aihr",
    scripts: {
      build: "ray build",
      dev: "ray develop",
      "fix-lint": "ray lint --fix",
      lint: "ray lint",
      publish: "npx @raycast/api@latest publish",
    },
    dependencies: pinned(all, Object.keys(all), catalog),
    devDependencies: pinned(extension.devDependencies ?? {}, developing, catalog),
  };
}

/** The TypeScript settings of the Store copy, where nothing is resolved to a workspace's sources. */
export function storeTsconfig(settings: { readonly compilerOptions: Readonly<Record<string, unknown>> }) {
  const { customConditions: _, ...compilerOptions } = settings.compilerOptions;
  return { ...settings, compilerOptions };
}

function pinned(
  versions: Readonly<Record<string, string>>,
  names: readonly string[],
  catalog: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    names
      .filter((name) => !versions[name]?.startsWith("workspace:"))
      .sort()
      .map((name) => [name, (versions[name] === "catalog:" ? catalog[name] : versions[name]) ?? "*"]),
  );
}
