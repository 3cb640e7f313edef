import type { EntitySet } from "../model/entity-set.ts";
import type { Property } from "../model/property.ts";

/** Namespace of the feed's types. */
const feedNamespace = "Aihr";

/**
 * Writes `$metadata`: the types of the sets and their words.
 *
 * @see https://docs.oasis-open.org/odata/odata/v4.0/errata03/os/complete/part3-csdl/
 */
export function metadataXml(sets: readonly EntitySet[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
  <edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml">
    <edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/>
  </edmx:Reference>
  <edmx:DataServices>
    <Schema Namespace="${feedNamespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${sets.map(entityType).join("\n")}
      <EntityContainer Name="Container">
${sets.map(({ name, type, description }) => `        <EntitySet Name="${name}" EntityType="${feedNamespace}.${type}">${about(description)}</EntitySet>`).join("\n")}
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;
}

function entityType({ type, properties }: EntitySet): string {
  return `      <EntityType Name="${type}">
        <Key><PropertyRef Name="id"/></Key>
${properties.map(propertyXml).join("\n")}
      </EntityType>`;
}

function propertyXml({ name, type, description, title, isNullable }: Property): string {
  const precision = type === "Edm.DateTimeOffset" ? ' Precision="3"' : "";
  const nullable = isNullable ? "" : ' Nullable="false"';
  return `        <Property Name="${name}" Type="${type}"${precision}${nullable}>${about(`${title}. ${description}`)}</Property>`;
}

function about(text: string): string {
  return `<Annotation Term="Core.Description" String="${escaped(text)}"/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
