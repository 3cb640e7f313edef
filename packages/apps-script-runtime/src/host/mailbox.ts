import { ServiceError } from "../link/question.ts";
import { createDayQuota } from "./day-quota.ts";

/** A message that the script sent. */
export interface SentMail {
  /** One address, or several with commas between them. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
}

/**
 * Messages that the script sent. The quota counts recipients in a day, for each user.
 *
 * @see https://developers.google.com/apps-script/guides/services/quotas
 */
export function createMailbox(recipientsInDay: number, now: () => number) {
  const sent: SentMail[] = [];
  const quota = createDayQuota(recipientsInDay, "email", now);
  return {
    sent: (): readonly SentMail[] => sent,
    left: (user: string) => quota.left(user),
    send(mail: SentMail, user: string) {
      const recipients = mail.to.split(",").map((each) => each.trim());
      const wrong = recipients.find((each) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(each));
      if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
      quota.use(user, recipients.length);
      sent.push(mail);
    },
  };
}
