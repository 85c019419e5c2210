import type { Panel } from '../vocabulary/analyte';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { LotResult } from './content';
import type { LotDossier } from './lot';

/** The results of all certificates of a lot, found by what they are of. */
export class LotResults {
  private readonly byAnalyte = new Map<string, LotResult[]>();
  private readonly byPanel = new Map<Panel, LotResult[]>();

  constructor(lot: LotDossier, vocabulary: Vocabulary) {
    for (const certificate of lot.certificates)
      for (const finding of certificate.findings) {
        const analyte = finding.analyteId === null ? undefined : vocabulary.analytes.get(finding.analyteId);
        if (!analyte) continue;
        add(this.byAnalyte, analyte.id, { certificate, finding });
        add(this.byPanel, analyte.panel, { certificate, finding });
      }
  }

  of(analyteId: string): readonly LotResult[] {
    return this.byAnalyte.get(analyteId) ?? [];
  }

  /** Every single substance of a panel that was tested. */
  inPanel(panel: string): readonly LotResult[] {
    return this.byPanel.get(panel as Panel) ?? [];
  }
}

function add<Key>(index: Map<Key, LotResult[]>, key: Key, result: LotResult): void {
  const list = index.get(key);
  if (list) list.push(result);
  else index.set(key, [result]);
}
