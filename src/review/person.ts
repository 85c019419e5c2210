import { ApiProperty } from '@nestjs/swagger';

/** Somebody who works here, as others see them. */
export class Person {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}
