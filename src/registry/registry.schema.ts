import { ApiProperty, ApiPropertyOptional, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsISO31661Alpha2, IsString, IsUrl, Matches, MaxLength, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent';
import { PageQuery } from '../http/page-of';
import { PlainText } from '../http/plain-text';
import type { DecimalText } from '../vocabulary/qualifier';
import { IsGtin } from './gtin';
import { Laboratory } from './laboratory.entity';
import { Lot } from './lot.entity';
import { Product, PRODUCT_FORMS, type ProductForm } from './product.entity';
import { LONGEST_SLUG, SLUG } from './slug';
import { Vendor } from './vendor.entity';

const OrNull = (): PropertyDecorator =>
  ValidateIf((_object: object, value: unknown) => value !== undefined && value !== null);

/** Above zero, to a hundred kilograms and a microgram. */
const GRAMS = /^(?=.*[1-9])\d{1,5}(\.\d{1,6})?$/;

function Grams(description: string): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ description, type: 'string', nullable: true, example: '2.5' })(target, property);
    OrNull()(target, property);
    Matches(GRAMS, { message: '$property must be grams above zero as decimal text, such as "2.5"' })(
      target,
      property,
    );
  };
}

/** A thing with a name and an address of its own. */
class NewEntry {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @PlainText(200)
  name: string;

  @ApiPropertyOptional({
    pattern: SLUG.source,
    maxLength: LONGEST_SLUG,
    description: 'Its place in addresses, for ever. Left out: made from the name.',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_SLUG)
  @Matches(SLUG, {
    message: '$property must be lower case letters and digits in groups joined by single dashes',
  })
  slug?: string;
}

export class NewVendor extends NewEntry {
  @ApiPropertyOptional({ type: String, format: 'uri', maxLength: 500, nullable: true })
  @OrNull()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, disallow_auth: true })
  @MaxLength(500)
  website?: string | null;
}

/** What of a vendor is changed; the slug stays. */
export class ChangedVendor extends PartialType(PickType(NewVendor, ['name', 'website'] as const), {
  skipNullProperties: false,
}) {}

export class VendorQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 200, description: 'Part of the name.' })
  @MayBeAbsent()
  @PlainText(200)
  q?: string;
}

export class NewProduct extends NewEntry {
  @ApiProperty({ enum: PRODUCT_FORMS })
  @IsIn(PRODUCT_FORMS)
  form: ProductForm;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 30,
    description: 'GTIN of 8, 12, 13 or 14 digits, as under the bar code. Answered with 14.',
  })
  @OrNull()
  @IsString()
  @MaxLength(30)
  @IsGtin()
  gtin?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 50,
    example: 'kratom',
    description: 'The kind of product as rules speak of it. Null: as its certificates say.',
  })
  @OrNull()
  @IsString()
  @MaxLength(50)
  commodity?: string | null;

  @Grams('A serving, in grams.') servingGrams?: DecimalText | null;
  @Grams('The most that the vendor declares for a day, in grams.') dailyGrams?: DecimalText | null;
  @Grams('The net content of a package, in grams.') packageGrams?: DecimalText | null;
  @Grams('One capsule, tablet or piece, in grams.') unitGrams?: DecimalText | null;
}

/** What of a product is changed; the slug stays. */
export class ChangedProduct extends PartialType(OmitType(NewProduct, ['slug'] as const), {
  skipNullProperties: false,
}) {}

export class NewLot {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'The code as on the label.' })
  @PlainText(100)
  code: string;
}

export class NewLaboratory extends NewEntry {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2.', example: 'US' })
  @OrNull()
  @IsISO31661Alpha2()
  country?: string | null;
}

/** What of a laboratory is changed; the slug stays. */
export class ChangedLaboratory extends PartialType(PickType(NewLaboratory, ['name', 'country'] as const), {
  skipNullProperties: false,
}) {}

export class VendorView {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, format: 'uri', nullable: true }) website: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;

  static of({ slug, name, website, createdAt }: Vendor): VendorView {
    return { slug, name, website, createdAt };
  }
}

export class ProductView {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: PRODUCT_FORMS }) form: ProductForm;
  @ApiProperty({ type: String, pattern: '^\\d{14}$', nullable: true }) gtin: string | null;
  @ApiProperty({ type: String, nullable: true }) commodity: string | null;
  @ApiProperty({ type: String, nullable: true }) servingGrams: DecimalText | null;
  @ApiProperty({ type: String, nullable: true }) dailyGrams: DecimalText | null;
  @ApiProperty({ type: String, nullable: true }) packageGrams: DecimalText | null;
  @ApiProperty({ type: String, nullable: true }) unitGrams: DecimalText | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;

  static of(product: Product): ProductView {
    const { slug, name, form, gtin, commodity, createdAt } = product;
    const { servingGrams, dailyGrams, packageGrams, unitGrams } = product;
    return {
      slug,
      name,
      form,
      gtin,
      commodity,
      servingGrams,
      dailyGrams,
      packageGrams,
      unitGrams,
      createdAt,
    };
  }
}

export class LotView {
  @ApiProperty({ description: 'As on the label.' }) code: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;

  static of({ code, createdAt }: Lot): LotView {
    return { code, createdAt };
  }
}

export class LaboratoryView {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, description: 'ISO 3166-1 alpha-2.', nullable: true }) country: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: Date;

  static of({ slug, name, country, createdAt }: Laboratory): LaboratoryView {
    return { slug, name, country, createdAt };
  }
}
