import { ServiceError } from "../link/sync-link.ts";

/** A message that the script sent. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
}

/** Messages that the script sent, as many as Google lets through in a day. */
export function createMailbox(quota: number) {
  const sent: SentMail[] = [];
  return {
    sent: (): readonly SentMail[] => sent,
    left: () => quota - sent.length,
    send(mail: SentMail) {
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail.to)) throw new ServiceError(`Invalid email: ${mail.to}`);
      if (sent.length >= quota) throw new ServiceError("Service invoked too many times for one day: email.");
      sent.push(mail);
    },
  };
}
