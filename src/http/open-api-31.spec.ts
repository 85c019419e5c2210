import type { OpenAPIObject } from '@nestjs/swagger';
import { asOpenApi31 } from './open-api-31';

const schema = (node: object) => {
  const document = { openapi: '3.1.0', components: { schemas: { It: node } } } as unknown as OpenAPIObject;
  return asOpenApi31(document).components!.schemas!.It;
};

describe('a schema in OpenAPI 3.1', () => {
  it('says null as a type', () => {
    expect(schema({ type: 'string', format: 'uuid', nullable: true })).toEqual({
      type: ['string', 'null'],
      format: 'uuid',
    });
  });

  it('says null among the values of an enum', () => {
    expect(schema({ type: 'string', enum: ['a'], nullable: true })).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    });
  });

  it('says null beside a reference', () => {
    const either = { anyOf: [{ $ref: '#/x' }, { type: 'null' }] };
    expect(schema({ nullable: true, type: 'object', allOf: [{ $ref: '#/x' }] })).toEqual(either);
    expect(schema({ nullable: true, $ref: '#/x' })).toEqual(either);
    expect(schema({ nullable: true, oneOf: [{ $ref: '#/x' }] })).toEqual(either);
  });

  it('keeps what has to hold together together', () => {
    const parts = [{ $ref: '#/x' }, { $ref: '#/y' }];
    expect(schema({ nullable: true, allOf: parts })).toEqual({ anyOf: [{ allOf: parts }, { type: 'null' }] });
  });

  it('says nothing of null where there is none', () => {
    expect(schema({ type: 'string', nullable: false })).toEqual({ type: 'string' });
  });

  it('leaves a member alone that is called nullable', () => {
    const node = { type: 'object', properties: { nullable: { type: 'boolean' } } };
    expect(schema(node)).toEqual(node);
  });
});
