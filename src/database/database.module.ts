import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PUBLIC, publicDataSource, serviceDataSource } from './connection';
import type { Connection } from './connection';

/** TypeORM's two connections: the rooms' own, and PUBLIC, which can only select what is published. */
@Module({})
export class DatabaseModule {
  static on(owner: Connection): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot(serviceDataSource(owner)),
        TypeOrmModule.forRoot({ ...publicDataSource(owner), name: PUBLIC }),
      ],
    };
  }
}
