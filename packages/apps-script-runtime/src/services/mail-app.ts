import type { SentMail } from "../host/mailbox.ts";
import type { Permissions } from "./permissions.ts";
import type { Surroundings } from "./surroundings.ts";

export function createMailApp({ ask }: Surroundings, { demand }: Permissions) {
  const allow = (method: string) => demand(`MailApp.${method}`, "script.send_mail", "FULL");
  return {
    sendEmail(mail: SentMail) {
      allow("sendEmail");
      ask("MailApp.sendEmail", mail);
    },
    getRemainingDailyQuota() {
      allow("getRemainingDailyQuota");
      return ask("MailApp.left");
    },
  };
}
