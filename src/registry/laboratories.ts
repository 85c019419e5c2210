import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type Repository } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { Laboratory } from './laboratory.entity';
import { claimSlug, newSlug } from './new-slug';
import type { ChangedLaboratory, NewLaboratory } from './registry.schema';

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
      const after = told(made);
      const subject = { kind: 'laboratory', id: made.id };
      await this.audit.add(manager, { by, action: 'laboratory-made', subject, after });
      return made;
    });
  }

  /**
   * Changes a laboratory's name or country. What was published keeps the name that it was published with.
   * @throws Problem `not-found`
   */
  async change(by: Actor, slug: string, { name, country }: ChangedLaboratory): Promise<Laboratory> {
    const laboratory = await this.get(slug);
    const before = told(laboratory);
    laboratory.name = name ?? laboratory.name;
    if (country !== undefined) laboratory.country = country?.toUpperCase() ?? null;
    return this.laboratories.manager.transaction(async (manager) => {
      const changed = await manager.save(laboratory);
      const subject = { kind: 'laboratory', id: changed.id };
      const after = told(changed);
      await this.audit.add(manager, { by, action: 'laboratory-changed', subject, before, after });
      return changed;
    });
  }
}

/** What the audit trail tells of a laboratory. */
const told = ({ slug, name, country }: Laboratory): object => ({ slug, name, country });
