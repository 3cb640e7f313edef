// Scalar's packages bring some 300 MB for building Vue apps, and the sandbox serves one ready-built file of theirs.
const servedAsOneFile = new Set(["@scalar/api-reference"]);

export const hooks = {
  readPackage(manifest) {
    return servedAsOneFile.has(manifest.name) ? { ...manifest, dependencies: {}, optionalDependencies: {} } : manifest;
  },
};
