import { Param, ParseUUIDPipe } from '@nestjs/common';
import { Problem } from './problem';

const isId = new ParseUUIDPipe({
  exceptionFactory: () => new Problem({ code: 'not-found', detail: 'There is nothing with this id.' }),
});

/** An id (UUID) in the path. What is no id names nothing, and is answered like an id that names nothing. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, isId);
