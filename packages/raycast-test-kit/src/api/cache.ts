import { world } from "../world.ts";

type Subscriber = (key: string | undefined, value: string | undefined) => void;

/** Raycast's cache, in memory: synchronous, with namespaces, and least recently used out when over capacity. */
export class Cache {
  static readonly STORAGE_DIRECTORY_NAME = "cache";
  static readonly DEFAULT_CAPACITY = 10 * 1024 * 1024;
  readonly #namespace: string;
  readonly #capacity: number;
  readonly #subscribers = new Set<Subscriber>();

  constructor({ namespace = "", capacity = Cache.DEFAULT_CAPACITY }: { namespace?: string; capacity?: number } = {}) {
    this.#namespace = namespace;
    this.#capacity = capacity;
    // Raycast's own is bound: hooks pass its methods on.
    this.subscribe = this.subscribe.bind(this);
  }

  get storageDirectory(): string {
    return `cache/${this.#namespace}`;
  }

  get isEmpty(): boolean {
    return this.#entries().size === 0;
  }

  get(key: string): string | undefined {
    const value = this.#entries().get(key);
    if (value === undefined) return undefined;
    this.#entries().delete(key);
    this.#entries().set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.#entries().has(key);
  }

  set(key: string, value: string): void {
    const entries = this.#entries();
    entries.delete(key);
    entries.set(key, value);
    for (const oldest of [...entries.keys()]) {
      if ([...entries.values()].reduce((sum, each) => sum + each.length, 0) <= this.#capacity) break;
      entries.delete(oldest);
    }
    this.#notify(key, value);
  }

  remove(key: string): boolean {
    const removed = this.#entries().delete(key);
    this.#notify(key, undefined);
    return removed;
  }

  clear({ notifySubscribers = true }: { notifySubscribers?: boolean } = {}): void {
    this.#entries().clear();
    if (notifySubscribers) this.#notify(undefined, undefined);
  }

  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => void this.#subscribers.delete(subscriber);
  }

  // Looked up each time, because hooks keep their caches for the life of the process.
  #entries(): Map<string, string> {
    const entries = world.caches.get(this.#namespace) ?? new Map<string, string>();
    world.caches.set(this.#namespace, entries);
    return entries;
  }

  #notify(key: string | undefined, value: string | undefined): void {
    for (const subscriber of [...this.#subscribers]) subscriber(key, value);
  }
}
