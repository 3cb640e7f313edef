import type { HistoryDatabase } from "@aihr-plugins/history";
import { FeedError } from "./feed-error.ts";
import { createParameters } from "./filter/sql-parameters.ts";
import { metadataXml } from "./metadata/metadata-xml.ts";
import type { EntitySet } from "./model/entity-set.ts";
import { entitySets, type ModelOptions } from "./model/entity-sets.ts";
import type { FeedDialect } from "./model/feed-dialect.ts";
import { selected } from "./page/page-options.ts";
import { countEntries, momentOf, type PageSource, readPage } from "./page/read-page.ts";
import { entitySql } from "./page/select-sql.ts";
import { entryOf } from "./reply/json-value.ts";
import { errorReply, jsonReply, textReply, unlessKnown } from "./reply/replies.ts";
import type { FeedReply, FeedRequest } from "./request/feed-request.ts";
import { jsonMetadata, preferredPageSize } from "./request/negotiate.ts";
import { knownOptions, type OptionName, type QueryOptions, queryOptions } from "./request/query-options.ts";
import { resourceOf } from "./request/resource.ts";

/** An OData service over a history. Who may ask is the server's business. */
export interface Feed {
  /** Answers a request. Fails only if the database does. */
  respond(request: FeedRequest): Promise<FeedReply>;
}

export interface FeedOptions extends ModelOptions {
  readonly database: HistoryDatabase;
  readonly dialect: FeedDialect;
  /** Most rows of a page (default 2,000). A client may ask for fewer. */
  readonly pageSize?: number;
}

const longestAddress = 16_000;

/**
 * Creates a feed.
 *
 * @example
 * const feed = createFeed({ database, dialect: sqliteFeedDialect });
 * const reply = await feed.respond({ method: "GET", path: "Learners", query: "$top=10", headers: {}, root });
 */
export function createFeed({ database, dialect, pageSize = 2000, ...model }: FeedOptions): Feed {
  const sets = entitySets(model);
  const source: PageSource = { database, dialect, pageSize };

  async function answer(request: FeedRequest): Promise<FeedReply> {
    const { method, path, query } = request;
    if (method !== "GET" && method !== "HEAD") throw new FeedError("method", "This feed can only be read: send GET.");
    if (path.length + query.length > longestAddress) throw new FeedError("too-long", "The address is too long.");
    const resource = resourceOf(path, sets);
    switch (resource.kind) {
      case "service":
        return serviceReply(request);
      case "metadata":
        queryOptions(query, ["$format"]);
        return textReply(metadataXml(sets), "application/xml");
      case "set":
        return pageReply(resource.set, request);
      case "count":
        return textReply(
          String(await countEntries(resource.set, queryOptions(query, ["$filter"]), source)),
          "text/plain",
        );
      case "entity":
        return entityReply(resource, request);
    }
  }

  function serviceReply(request: FeedRequest): FeedReply {
    const { metadata } = optionsOf(request, ["$format"]);
    const value = sets.map(({ name }) => ({ name, kind: "EntitySet", url: name }));
    return jsonReply({ ...contextOf(request, metadata, ""), value }, metadata);
  }

  async function pageReply(set: EntitySet, request: FeedRequest): Promise<FeedReply> {
    const { options, metadata } = optionsOf(request, knownOptions);
    const preferred = preferredPageSize(request.headers["prefer"]);
    const size = Math.min(pageSize, preferred ?? pageSize);
    const { entries, count, next } = await readPage(set, options, { ...source, pageSize: size });
    const reply = jsonReply(
      {
        ...contextOf(request, metadata, `#${set.name}${selectedText(options)}`),
        ...(count !== null && { "@odata.count": count }),
        value: entries,
        ...(next !== null && { "@odata.nextLink": nextLink(request, set, options, next) }),
      },
      metadata,
    );
    if (preferred === null) return reply;
    return { ...reply, headers: { ...reply.headers, "preference-applied": `odata.maxpagesize=${size}` } };
  }

  async function entityReply({ set, id }: { set: EntitySet; id: string }, request: FeedRequest): Promise<FeedReply> {
    const { options, metadata } = optionsOf(request, ["$select", "$format"]);
    const properties = selected(set, options.$select);
    const parameters = createParameters(dialect);
    const sql = entitySql({ set, properties, id }, await momentOf(null, source), parameters);
    const [row] = await database.all(sql, parameters.values);
    if (row === undefined) throw new FeedError("not-found", `${set.name} has no entry with this ID.`);
    const context = contextOf(request, metadata, `#${set.name}${selectedText(options)}/$entity`);
    return jsonReply({ ...context, ...entryOf(row, properties) }, metadata);
  }

  return {
    async respond(request) {
      try {
        return await unlessKnown(await answer(request), request);
      } catch (error) {
        if (error instanceof FeedError) return errorReply(error);
        throw error;
      }
    },
  };
}

function optionsOf({ query, headers }: FeedRequest, allowed: readonly OptionName[]) {
  const options = queryOptions(query, allowed);
  return { options, metadata: jsonMetadata(headers["accept"], options.$format) };
}

function contextOf({ root }: FeedRequest, metadata: "minimal" | "none", fragment: string) {
  return metadata === "none" ? {} : { "@odata.context": `${root}$metadata${fragment}` };
}

/** The selected properties, which are part of a context's address. */
function selectedText({ $select }: QueryOptions): string {
  return $select === undefined || $select.includes("*") ? "" : `(${$select.replaceAll(/\s/g, "")})`;
}

/** The address of the next page: the same query, without what the token holds and without credentials. */
function nextLink({ root }: FeedRequest, { name }: EntitySet, options: QueryOptions, token: string): string {
  const { $top: _top, $skip: _skip, $skiptoken: _token, ...rest } = options;
  const pairs = Object.entries({ ...rest, $skiptoken: token }).map(([key, value]) => `${key}=${encoded(value)}`);
  return `${root}${name}?${pairs.join("&")}`;
}

/** A quote stays readable in an address, but a tool's proxy may take it for the end of the address. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
