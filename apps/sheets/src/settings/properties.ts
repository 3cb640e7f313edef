let read: Readonly<Record<string, string>> | undefined;

/** The document's properties: read once for each execution, because reading is a call to Google. */
export function documentProperties(): Readonly<Record<string, string>> {
  read ??= PropertiesService.getDocumentProperties().getProperties();
  return read;
}

/** Reads them again: another execution may have written meanwhile. */
export function freshDocumentProperties(): Readonly<Record<string, string>> {
  read = undefined;
  return documentProperties();
}

export function setDocumentProperties(properties: Readonly<Record<string, string>>): void {
  PropertiesService.getDocumentProperties().setProperties({ ...properties });
  read = { ...documentProperties(), ...properties };
}

export function deleteDocumentProperty(name: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(name);
  read = undefined;
}
