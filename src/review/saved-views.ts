import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { IsNotEmpty, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { violatesUnique } from '../database/unique-violation';
import { PlainText } from '../http/plain-text';
import { Problem } from '../http/problem';
import { SavedReviewView } from './review-view.entity';
import { WaitingView } from './waiting-query';

/** Views that one person may keep: more than fit in a list that helps. */
const MOST_VIEWS = 30;

export class NewReviewView {
  @ApiProperty({ minLength: 1, maxLength: 60 })
  @PlainText(60)
  name: string;

  @ApiProperty({ type: WaitingView })
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => WaitingView)
  query: WaitingView;
}

/** A way of looking at the queue that its owner keeps. */
export class ReviewViewView extends NewReviewView {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** Ways of looking at the queue, each its owner's alone. */
@Injectable()
export class SavedViews {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** By name. */
  async list(accountId: string): Promise<ReviewViewView[]> {
    const views = await this.database.manager.find(SavedReviewView, {
      where: { accountId },
      order: { name: 'ASC' },
    });
    return views.map(({ id, name, query }) => ({ id, name, query }));
  }

  /** @throws Problem `view-exists`, `too-many-views` */
  async keep(accountId: string, { name, query }: NewReviewView): Promise<ReviewViewView> {
    const { manager } = this.database;
    if ((await manager.countBy(SavedReviewView, { accountId })) >= MOST_VIEWS)
      throw new Problem({ code: 'too-many-views', detail: `You keep ${MOST_VIEWS} views already.` });
    try {
      const saved = await manager.save(
        manager.create(SavedReviewView, { accountId, name, query: { ...query } }),
      );
      return { id: saved.id, name, query };
    } catch (error) {
      if (!violatesUnique(error, 'review_view_account_id_name_key')) throw error;
      throw new Problem({ code: 'view-exists', detail: `You keep a view named “${name}” already.` });
    }
  }

  /** @throws Problem `not-found` */
  async forget(accountId: string, id: string): Promise<void> {
    const { affected } = await this.database.manager.delete(SavedReviewView, { id, accountId });
    if (affected === 0) throw new Problem({ code: 'not-found', detail: 'You keep no view with this id.' });
  }
}
