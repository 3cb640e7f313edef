/** Shows the numbers of a chart's week next to the pointer. */
export function showTips(): void {
  const tip = document.getElementById("tip");
  if (tip === null) return;
  document.addEventListener("pointermove", ({ target, clientX, clientY }) => {
    const text = target instanceof SVGElement ? target.dataset["tip"] : undefined;
    tip.hidden = text === undefined;
    if (text === undefined) return;
    tip.textContent = text;
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.min(clientX + 12, Math.max(0, window.innerWidth - width - 8))}px`;
    tip.style.top = `${clientY - height - 12 < 0 ? clientY + 16 : clientY - height - 12}px`;
  });
}
