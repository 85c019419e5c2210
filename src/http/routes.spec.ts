import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Permit } from './permit';
import { Routes } from './routes';

@Permit('signed-in')
@Controller('things')
class Guarded {
  @Get()
  list(): void {}

  @Permit('administrator')
  @Post(':id/parts')
  add(): void {}
}

@Controller()
class Forgotten {
  @Permit('anyone')
  @Get('open')
  open(): void {}

  @Get(['a', 'b/:c'])
  unguarded(): void {}
}

const start = async (...controllers: (new () => object)[]) => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [Routes],
  }).compile();
  return module.init();
};

describe('The routes', () => {
  it('are known with their address and who may call them', async () => {
    const module = await start(Guarded);
    expect(module.get(Routes).all()).toEqual([
      {
        ...{ method: 'GET', path: '/things', handler: 'Guarded.list' },
        ...{ permission: 'signed-in', keyScope: 'read' },
      },
      {
        ...{ method: 'POST', path: '/things/:id/parts', handler: 'Guarded.add' },
        ...{ permission: ['administrator'], keyScope: null },
      },
    ]);
    await module.close();
  });

  it('do not open when one of them says not who may call it', async () => {
    await expect(start(Guarded, Forgotten)).rejects.toThrow(/have no @Permit: Forgotten\.unguarded/);
  });
});
