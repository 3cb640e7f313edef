/** The page at the server's root: how to connect a tool. It holds no data, so everyone may see it. */
export function connectPage(address: string): string {
  const shown = address.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AIHR feed</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  .copy { display: flex; gap: .5rem; align-items: stretch; }
  .copy code { flex: 1; overflow-x: auto; padding: .5rem .75rem; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: .4rem; }
  button { font: inherit; padding: 0 1rem; border-radius: .4rem; border: 1px solid currentColor; background: none; color: inherit; cursor: pointer; }
  button:focus-visible { outline: 3px solid Highlight; }
</style>
<main>
<h1>AIHR learning data for your BI tool</h1>
<p>This is an OData feed. Connect with its address, any user name, and an access token as the password.
Ask the person who runs this server for a token: <code>aihr feed token add</code> makes one.</p>
${copyable(shown, "address of the feed")}
<h2>Excel</h2>
<ol>
  <li>Data → Get Data → From Other Sources → From OData Feed.</li>
  <li>Paste the address.</li>
  <li>Choose Basic. Leave the user name as it is, or write anything; paste the token as the password.</li>
  <li>Choose tables: Enrollments is the usual start.</li>
</ol>
<h2>Power BI</h2>
<ol>
  <li>Get data → OData feed. Paste the address.</li>
  <li>Choose Basic as in Excel. For scheduled refreshes without a gateway, choose Web API and paste the token as the key.</li>
  <li>Relate Enrollments and Changes to Learners by <code>learnerId</code>, to Programs by <code>program</code>, and Changes
  and DailyMetrics to Dates by <code>day</code>.</li>
</ol>
<h2>Tableau</h2>
<ol>
  <li>Connect → To a Server → OData.</li>
  <li>Paste the address of one table:</li>
</ol>
${copyable(`${shown}Enrollments`, "address of the table of enrollments")}
<p>Choose user name and password as the authentication; the token is the password.</p>
<h2>Try it in a terminal</h2>
${copyable(`curl -u "x:TOKEN" "${shown}Enrollments?$top=3"`, "command for curl")}
<p role="status" aria-live="polite" id="said"></p>
</main>
<script>
  for (const button of document.querySelectorAll("button")) {
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent);
      document.getElementById("said").textContent = "Copied the " + button.dataset.what + ".";
    });
  }
</script>
</html>
`;
}

function copyable(text: string, what: string): string {
  return `<div class="copy"><code>${text}</code><button type="button" data-what="${what}" aria-label="Copy the ${what}">Copy</button></div>`;
}
