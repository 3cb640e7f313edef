import {
  type DigestContent,
  type DigestHold,
  digestSlackBlocks,
  digestTeamsCard,
  digestText,
  heldNotice,
  type OwnerNotice,
  peopleNotice,
} from "@aihr-plugins/digest";
import type { Digests } from "../../reading/digest/read-digests.ts";
import { deliveryKey } from "../../sending/delivery-key.ts";
import type { ChatService } from "../../sending/post-webhook.ts";

/** Who digests go to. */
export interface DigestRecipients {
  /** Email addresses that get the organization's digest. */
  readonly to: readonly string[];
  /** The addresses of webhooks. */
  readonly chats: readonly { readonly service: ChatService; readonly url: string }[];
  /** Whether managers get the digests of their teams. */
  readonly managers: boolean;
  /** Email address of the person who runs it. */
  readonly owner: string | undefined;
  /** Sends digests that say nothing new, too. */
  readonly sendUnchanged: boolean;
}

/** A message to one recipient. */
export type PlannedMessage = PlannedEmail | PlannedPost;

interface MessageToSend {
  readonly key: string;
  readonly subject: string;
  /** What it says, as plain text. */
  readonly text: string;
}

export interface PlannedEmail extends MessageToSend {
  readonly channel: "mail";
  readonly to: string;
  /** Null for a notice, which is plain text. */
  readonly content: DigestContent | null;
}

interface PlannedPost extends MessageToSend {
  readonly channel: ChatService;
  readonly to: ChatService;
  readonly url: string;
  readonly body: unknown;
}

/** What goes to whom, and what is held back. */
export interface MessagePlan {
  readonly messages: readonly PlannedMessage[];
  /** Why only the owner gets anything; null if all do. */
  readonly held: Exclude<DigestHold, "nothing-changed"> | null;
  /** How many digests say nothing new and are left out. */
  readonly unchanged: number;
}

/** Decides what goes to whom: data that are too old or incomplete are for the owner only. */
export function planMessages(digests: Digests, recipients: DigestRecipients): MessagePlan {
  const { organization, teams, findings, scope } = digests;
  const { to, chats, owner, sendUnchanged } = recipients;
  const period = organization.periodKey;
  const managed = recipients.managers ? teams : [];
  const { hold } = organization;

  const notice = ({ subject, text }: OwnerNotice, about: string): PlannedMessage[] => {
    if (owner === undefined) return [];
    const key = deliveryKey({ scope, period, about, to: owner });
    return [{ channel: "mail", to: owner, key, subject, text, content: null }];
  };

  if (hold !== null && hold !== "nothing-changed") {
    const withheld = to.length + chats.length + managed.length;
    const messages = notice(heldNotice(organization, hold, withheld), `notice:${hold}`);
    return { messages, held: hold, unchanged: 0 };
  }

  const email = (address: string, content: DigestContent, about: string): PlannedEmail => {
    const key = deliveryKey({ scope, period, about, to: address });
    return { channel: "mail", to: address, key, subject: content.subject, text: digestText(content), content };
  };
  const post = ({ service, url }: (typeof chats)[number]): PlannedPost => {
    const key = deliveryKey({ scope, period, about: `organization in ${service}`, to: url });
    const { subject } = organization;
    return {
      ...{ channel: service, to: service, key, subject, text: digestText(organization), url },
      body: bodyOf(service, organization),
    };
  };
  const isSent = (content: DigestContent) => content.hold === null || sendUnchanged;
  const toStakeholders = [...to.map((address) => email(address, organization, "organization")), ...chats.map(post)];
  const toManagers = managed.map(({ manager, content }) => ({ content, message: email(manager, content, "team") }));
  const people = findings === null ? null : peopleNotice(organization.title, findings);
  return {
    messages: [
      ...(isSent(organization) ? toStakeholders : []),
      ...toManagers.filter(({ content }) => isSent(content)).map(({ message }) => message),
      ...(people === null ? [] : notice(people, "notice:people")),
    ],
    held: null,
    unchanged:
      (isSent(organization) ? 0 : toStakeholders.length) + toManagers.filter(({ content }) => !isSent(content)).length,
  };
}

function bodyOf(service: ChatService, content: DigestContent): unknown {
  if (service === "Slack") return { text: content.subject, blocks: digestSlackBlocks(content) };
  const contentType = "application/vnd.microsoft.card.adaptive";
  return { type: "message", attachments: [{ contentType, contentUrl: null, content: digestTeamsCard(content) }] };
}
