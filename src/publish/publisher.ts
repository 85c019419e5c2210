import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Laboratory } from '../registry/laboratory.entity';
import type { Lot } from '../registry/lot.entity';
import type { Product } from '../registry/product.entity';
import type { Vendor } from '../registry/vendor.entity';
import type { PublishedAccreditation } from './published-accreditation';
import { Publication } from './publication.entity';
import type { PublishedFlag, PublishedVerdict } from './published-judgement';
import type {
  PublishedCertificate,
  PublishedEvidence,
  PublishedRecord,
  PublishedResult,
} from './published-record';
import { bringForward, makeKnown, takeBack } from './register';
import { Rejection } from './rejection.entity';
import { Withdrawal } from './withdrawal.entity';

/** An approved certificate with everything that becomes public of it. */
export interface Approved {
  certificateId: string;
  decisionId: string;
  vendor: Vendor;
  product: Product;
  lot: Lot;
  laboratory: Laboratory | null;
  certificate: PublishedCertificate;
  results: PublishedResult[];
  evidence: PublishedEvidence;
  verdicts: PublishedVerdict[];
  flags: PublishedFlag[];
  accreditation: PublishedAccreditation;
}

/** That a published certificate no longer counts, by whose decision and why. The reason becomes public. */
export interface TakenBack {
  certificateId: string;
  decisionId: string;
  reason: string;
}

/**
 * Puts certificates before the public, and marks them when they no longer count. Works inside the transaction of the
 * decision, whose certificate is locked: either both stand or neither.
 */
@Injectable()
export class Publisher {
  /** Freezes an approved certificate as its next version, and makes its vendor and lot known to the public. */
  async publish(manager: EntityManager, approved: Approved): Promise<Publication> {
    await makeKnown(manager, approved);
    const { certificateId, decisionId, lot, evidence } = approved;
    const earlier = await manager.countBy(Publication, { certificateId });
    const publication = await manager.save(
      manager.create(Publication, {
        certificateId,
        version: earlier + 1,
        lotId: lot.id,
        decisionId,
        documentSha256: evidence.documentSha256,
        record: recordOf(approved),
      }),
    );
    await bringForward(manager, publication, approved);
    return publication;
  }

  /** Counts a rejected document among those of the vendor that it was filed under; nothing else of it becomes public. */
  async reject(manager: EntityManager, decisionId: string, vendorId: string): Promise<void> {
    await manager.insert(Rejection, { decisionId, vendorId, day: new Date().toISOString().slice(0, 10) });
  }

  /** Marks a certificate as withdrawn. Its record stays readable with the reason; its document is no longer offered. */
  async withdraw(manager: EntityManager, { certificateId, decisionId, reason }: TakenBack): Promise<void> {
    await manager.insert(Withdrawal, { certificateId, kind: 'withdrawn', reason, decisionId });
    await takeBack(manager, certificateId, 'withdrawn');
  }

  /** Marks a certificate as superseded by another that has been published. */
  async supersede(
    manager: EntityManager,
    { certificateId, decisionId, reason }: TakenBack,
    supersededById: string,
  ): Promise<void> {
    await manager.insert(Withdrawal, {
      certificateId,
      kind: 'superseded',
      reason,
      decisionId,
      supersededById,
    });
    await takeBack(manager, certificateId, 'superseded');
  }
}

/** The record that a publication freezes. */
export function recordOf({
  vendor,
  product,
  lot,
  laboratory,
  certificate,
  results,
  evidence,
  verdicts,
  flags,
  accreditation,
}: Approved): PublishedRecord {
  return {
    format: 2,
    vendor: { slug: vendor.slug, name: vendor.name },
    product: { slug: product.slug, name: product.name, form: product.form, gtin: product.gtin },
    lot: { code: lot.code },
    laboratory: laboratory && {
      slug: laboratory.slug,
      name: laboratory.name,
      country: laboratory.country,
    },
    certificate,
    results,
    evidence,
    verdicts,
    flags,
    accreditation,
  };
}
