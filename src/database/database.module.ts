import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PUBLIC, publicDataSource, serviceDataSource } from './connection';
import type { Connection } from './connection';

/** The database answered a moment ago: when it does not now, waiting for it would only hide why. */
const AT_ONCE = { retryAttempts: 1 };

/** TypeORM's two connections: the rooms' own, and PUBLIC, which can only select what is published. */
@Module({})
export class DatabaseModule {
  static on(owner: Connection): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...serviceDataSource(owner), ...AT_ONCE }),
        TypeOrmModule.forRoot({ ...publicDataSource(owner), ...AT_ONCE, name: PUBLIC }),
      ],
    };
  }
}
