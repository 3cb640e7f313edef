import { type DigestContent, digestHtml } from "@aihr-plugins/digest";
import type { Deliveries } from "@aihr-plugins/history";
import { emailChart } from "../../rendering/picture/digest-picture.ts";
import { emailChartSize } from "../../rendering/picture/email-chart-size.ts";
import { type DeliveryOutcome, type DigestDelivery, deliverDigests } from "../../sending/deliver-digests.ts";
import { messageIdOf } from "../../sending/delivery-key.ts";
import type { Email } from "../../sending/email.ts";
import { postWebhook } from "../../sending/post-webhook.ts";
import type { Mailer } from "../../sending/smtp-mailer.ts";
import { readSmtpSettings } from "../../sending/smtp-settings.ts";
import { unsubscribeAddress } from "../../sending/unsubscribe.ts";
import type { World } from "../../world/world.ts";
import type { PlannedEmail, PlannedMessage } from "./plan-messages.ts";

/**
 * Sends what is planned, each message once.
 *
 * @throws UserError if settings are missing, before anything is sent
 */
export async function sendMessages(
  messages: readonly PlannedMessage[],
  log: Deliveries,
  world: World,
  owner: string | undefined,
): Promise<readonly DeliveryOutcome[]> {
  const post = messages.some(({ channel }) => channel === "mail") ? await openPostOffice(world, owner) : undefined;
  try {
    const deliveries = messages.map((message): DigestDelivery => {
      const { key, to, channel } = message;
      return {
        ...{ key, to, channel },
        async send() {
          if (message.channel !== "mail") return postWebhook(message.channel, message.url, message.body, world.signal);
          return post?.send(message);
        },
      };
    });
    return await deliverDigests(deliveries, log, world);
  } finally {
    post?.close();
  }
}

interface PostOffice extends Pick<Mailer, "close"> {
  send(message: PlannedEmail): Promise<void>;
}

async function openPostOffice(world: World, owner: string | undefined): Promise<PostOffice> {
  const settings = readSmtpSettings(world);
  const { address } = settings.from;
  const unsubscribe = unsubscribeAddress(world.env["AIHR_DIGEST_UNSUBSCRIBE"], owner, address);
  const { createMailer } = await import("../../sending/smtp-mailer.ts");
  const mailer = createMailer(settings);
  // A digest is drawn once, for all who get it.
  const drawn = new Map<DigestContent, Promise<Pick<Email, "html" | "chart">>>();
  return {
    async send({ key, to, subject, text, content }) {
      const body = content === null ? {} : await (drawn.get(content) ?? draw(content));
      await mailer.send({
        ...{ to, subject, text, ...body, messageId: messageIdOf(key, address), date: world.now(), unsubscribe },
      });
    },
    close: mailer.close,
  };

  function draw(content: DigestContent): Promise<Pick<Email, "html" | "chart">> {
    const body = bodyOf(content);
    drawn.set(content, body);
    return body;
  }
}

async function bodyOf(content: DigestContent): Promise<Pick<Email, "html" | "chart">> {
  const png = await emailChart(content);
  if (png === null) return { html: digestHtml(content) };
  const cid = `weeks.${content.periodKey}@aihr`;
  return { html: digestHtml(content, { chart: { cid, ...emailChartSize } }), chart: { cid, png } };
}
