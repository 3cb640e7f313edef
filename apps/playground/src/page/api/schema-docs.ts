import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import { element } from "../element.ts";

/** A schema of the contract, as far as the docs show it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const schemas: Readonly<Record<string, Schema | undefined>> = openapi.components.schemas;
const { post } = openapi.paths["/external/api/reports"];

/** Returns the docs of the API's one endpoint, from its contract: request, reply and errors. */
export function endpointDocs(): HTMLElement {
  const errors = Object.entries(post.responses).filter(([status]) => status !== "200");
  return element(
    "div",
    { class: "docs" },
    element("p", {}, post.description),
    element("h3", {}, "Request body"),
    fields({ $ref: "#/components/schemas/GetExternalAdoptionsQuery" }),
    element("h3", {}, "Reply"),
    fields({ $ref: "#/components/schemas/AdoptionListResponse" }),
    element("h3", {}, "Errors"),
    element(
      "dl",
      {},
      ...errors.flatMap(([status, { description }]) => [
        element("dt", {}, element("code", {}, status)),
        element("dd", {}, description),
      ]),
    ),
  );
}

function fields(schema: Schema): HTMLElement {
  const { properties = {}, required = [] } = resolved(schema);
  const entries = Object.entries(properties).flatMap(([name, property]) => {
    const inner = innerOf(property);
    return [
      element(
        "dt",
        {},
        element("code", { class: "field" }, name),
        ` ${typeText(property)}${required.includes(name) ? ", required" : ""}`,
      ),
      element(
        "dd",
        {},
        property.description ?? resolved(property).description ?? "",
        ...(inner ? [element("details", {}, element("summary", {}, "Fields"), fields(inner))] : []),
      ),
    ];
  });
  return element("dl", {}, ...entries);
}

/** The object that a field holds, or a list of them. */
function innerOf(schema: Schema): Schema | undefined {
  const inner = resolved(schema.items ?? schema);
  return inner.properties ? inner : undefined;
}

function resolved(schema: Schema): Schema {
  return schemas[schema.$ref?.split("/").at(-1) ?? ""] ?? schema;
}

function typeText(schema: Schema): string {
  const { type = "object", format, items } = resolved(schema);
  const types = typeof type === "string" ? [type] : type;
  const names = types.map((each) => (each === "array" && items ? `array of ${typeText(items)}` : each));
  return names.join(" or ") + (format === undefined ? "" : ` (${format})`);
}
