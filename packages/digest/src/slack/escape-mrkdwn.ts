/**
 * A text as Slack shows it in `mrkdwn`: no mention, link or formatting comes of it. Slack has no escape for the marks of
 * formatting, so that letters that look alike take their place.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[*_~`]/g, (mark) => lookAlikes[mark] ?? mark);
}

const lookAlikes: Readonly<Record<string, string>> = { "*": "∗", _: "＿", "~": "∼", "`": "ˋ" };
