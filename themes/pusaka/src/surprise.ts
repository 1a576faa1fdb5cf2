// Leads to any item at all. From a disk no list can be fetched; there the things of the day stay what there is.

const button = document.querySelector<HTMLButtonElement>('[data-ids]');
if (button?.parentElement && location.protocol === 'file:') button.parentElement.hidden = true;
else if (button) {
  const { ids, chunks, items } = button.dataset as Record<'ids' | 'chunks' | 'items', string>;
  button.addEventListener('click', async () => {
    const list = await (await fetch(`${ids}${Math.floor(Math.random() * Number(chunks))}.json`)).json() as string[];
    location.assign(`${items}${encodeURIComponent(list[Math.floor(Math.random() * list.length)] ?? '')}/index.html`);
  });
}
