import type { EntityManager } from 'typeorm';
import { PublishedLot } from './published-lot.entity';

/** Over how many of a vendor's newest lots panels are counted, so that the cost does not grow with the vendor. */
const LOTS = 200;

/** How many of so many lots have a certificate that counts, and a result in each panel. */
export interface PanelCounts {
  lots: number;
  withCurrent: number;
  panels: Map<string, number>;
}

export async function panelCounts(manager: EntityManager, vendorId: string): Promise<PanelCounts> {
  const lots = await manager.find(PublishedLot, {
    select: { id: true, current: true, panels: true },
    where: { vendorId },
    order: { lastPublishedAt: 'DESC', id: 'DESC' },
    take: LOTS,
  });
  const current = lots.filter((lot) => lot.current > 0);
  const panels = new Map<string, number>();
  for (const panel of current.flatMap((lot) => lot.panels)) panels.set(panel, (panels.get(panel) ?? 0) + 1);
  return { lots: lots.length, withCurrent: current.length, panels };
}
