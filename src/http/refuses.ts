import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from './problems';

export const REFUSES = 'x-problems';

/**
 * Names the problems that a handler answers with beyond those that every route shares, for the API description. Those
 * that follow from the route (not signed in, invalid input, nothing at this address) need no mention.
 */
export const Refuses = (...codes: ProblemCode[]): MethodDecorator =>
  ApiExtension(REFUSES, codes) as MethodDecorator;
