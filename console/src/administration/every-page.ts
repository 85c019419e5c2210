interface PageOf<Item> {
  items: Item[];
  next: string | null;
}

/** A list that is short enough to be shown whole, though the service gives it in pages. */
export async function everyPage<Item>(
  read: (page: { limit: number; after?: string }) => Promise<PageOf<Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  let after: string | null = null;
  do {
    const { items, next }: PageOf<Item> = await read({ limit: 100, ...(after && { after }) });
    all.push(...items);
    after = next;
  } while (after);
  return all;
}
