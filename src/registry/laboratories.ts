import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { Laboratory } from './laboratory.entity';
import { claimSlug, newSlug } from './new-slug';
import type { NewLaboratory } from './registry.schema';

/** Who tests and issues certificates. */
@Injectable()
export class Laboratories {
  constructor(
    @InjectRepository(Laboratory) private readonly laboratories: Repository<Laboratory>,
    private readonly audit: AuditTrail,
  ) {}

  /** By slug. */
  async list({ limit, after }: PageQuery): Promise<PageOf<Laboratory>> {
    const [last] = openCursor(after, ['text']) ?? [];
    const rows = await this.laboratories.find({
      where: last === undefined ? {} : { slug: MoreThan(last) },
      order: { slug: 'ASC' },
      take: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      ({ slug }) => [slug],
      (laboratory) => laboratory,
    );
  }

  /** @throws Problem `not-found` */
  async get(slug: string): Promise<Laboratory> {
    const laboratory = await this.laboratories.findOneBy({ slug });
    if (!laboratory)
      throw new Problem({ code: 'not-found', detail: 'There is no laboratory with this slug.' });
    return laboratory;
  }

  /** @throws Problem `slug-taken` or `invalid-input` */
  create(by: Actor, { name, country, slug: wanted }: NewLaboratory): Promise<Laboratory> {
    const slug = newSlug({ name, slug: wanted });
    const laboratory = this.laboratories.create({ slug, name, country: country?.toUpperCase() ?? null });
    return this.laboratories.manager.transaction(async (manager) => {
      const made = await claimSlug(slug, 'laboratory_slug_key', () => manager.save(laboratory));
      const after = { slug, name, country: made.country };
      const subject = { kind: 'laboratory', id: made.id };
      await this.audit.add(manager, { by, action: 'laboratory-made', subject, after });
      return made;
    });
  }
}
