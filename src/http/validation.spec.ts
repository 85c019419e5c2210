import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { Problem } from './problem';
import { PageQuery } from './page-of';
import { InputPipe } from './validation';

class Part {
  @IsInt() count: number;
}
class Body {
  @IsString() @MaxLength(3) name: string;
  @ValidateNested({ each: true }) @Type(() => Part) parts: Part[];
}

const check = (value: unknown, metatype: ArgumentMetadata['metatype'], type: ArgumentMetadata['type']) =>
  new InputPipe().transform(value, { metatype, type });

async function refusal(promise: Promise<unknown>): Promise<Problem> {
  const outcome: unknown = await promise.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Problem);
  return outcome as Problem;
}

describe('input is checked against its class', () => {
  it('names each wrong field of a body by JSON pointer', async () => {
    const problem = await refusal(
      check({ name: 'long', parts: [{ count: 1 }, { count: '2' }] }, Body, 'body'),
    );
    expect(problem.errors).toEqual([
      { pointer: '#/name', detail: 'name must be shorter than or equal to 3 characters' },
      { pointer: '#/parts/1/count', detail: 'count must be an integer number' },
    ]);
  });

  it('refuses members that it does not know, escaping their names', async () => {
    const problem = await refusal(check({ name: 'a', parts: [], 'x/y~': 1 }, Body, 'body'));
    expect(problem.errors).toEqual([{ pointer: '#/x~1y~0', detail: 'is not known here' }]);
  });

  it('takes no body for an empty one and names what is missing', async () => {
    const problem = await refusal(check(undefined, Body, 'body'));
    expect(problem.errors?.map((error) => 'pointer' in error && error.pointer)).toContain('#/name');
  });

  it('names a wrong query parameter by its name', async () => {
    const problem = await refusal(check({ limit: '1000' }, PageQuery, 'query'));
    expect(problem.errors).toEqual([{ parameter: 'limit', detail: 'limit must not be greater than 100' }]);
  });

  it('refuses a parameter that was given twice', async () => {
    await refusal(check({ limit: ['1', '2'] }, PageQuery, 'query'));
  });

  it.each([
    ['an object of many members', Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, i]))],
    ['a list of many values', { name: 'a', parts: Array.from({ length: 20_001 }, () => ({})) }],
  ])('refuses %s before anything looks at each', async (_what, body) => {
    expect((await refusal(check(body, Body, 'body'))).code).toBe('malformed-request');
  });

  it('does not answer with more errors than a person reads', async () => {
    class Open {
      @IsInt() @Min(1) n: number;
    }
    const flood = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${i}`, i]));
    const problem = await refusal(check(flood, Open, 'body'));
    expect(problem.errors).toHaveLength(50);
    expect(problem.message.length).toBeLessThan(100);
  });
});
