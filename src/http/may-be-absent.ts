import { ValidateIf } from 'class-validator';

/** A member that may be left out. Unlike `IsOptional` it does not let null through: null is a value, checked as one. */
export const MayBeAbsent = (): PropertyDecorator =>
  ValidateIf((_object: object, value: unknown) => value !== undefined);
