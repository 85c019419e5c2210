import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';

/** Control characters, halves of surrogate pairs, and the marks that turn the direction of text to hide what it says. */
const HIDDEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/**
 * One line of text that a person typed: 1 to `longest` characters without control characters, in composed form and
 * without space around it.
 */
export function PlainText(longest: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.normalize('NFC').trim() : value,
    ),
    IsString(),
    Length(1, longest),
    Matches(new RegExp(`^${HIDDEN.source.replace('[', '[^')}*$`, 'u'), {
      message: '$property must be one line without control characters',
    }),
  );
}
