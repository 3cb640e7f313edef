/** The element of this id. Throws when the page has none. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element) return element;
  throw new Error(`The page has no element ${id}.`);
}

/** The fields that hold what is saved. */
export function inputs() {
  return {
    baseUrl: input("baseUrl"),
    apiKey: input("apiKey"),
    pageSize: input("pageSize"),
    countsAll: input("countsAll"),
    refresh: byId("refresh") as HTMLSelectElement,
    digest: byId("digest") as HTMLSelectElement,
    to: input("to"),
    sendsUnchanged: input("sendsUnchanged"),
    withNames: input("withNames"),
    hour: byId("hour") as HTMLSelectElement,
    weekDay: byId("weekDay") as HTMLSelectElement,
  };
}

/** The values of a form, numbers as numbers. */
export function formValues(form: "settings" | "schedule"): Readonly<Record<string, unknown>> {
  const entries = [...new FormData(byId(form) as HTMLFormElement).entries()];
  const values = Object.fromEntries(
    entries.map(([name, value]) => [name, name === "pageSize" || name === "hour" ? Number(value) : value]),
  );
  const boxes = form === "settings" ? ["countsAll"] : ["sendsUnchanged", "withNames"];
  return { ...values, ...Object.fromEntries(boxes.map((id) => [id, input(id).checked])) };
}

function input(id: string): HTMLInputElement {
  return byId(id) as HTMLInputElement;
}
