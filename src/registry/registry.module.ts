import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { loadAccreditationBodies } from '../vocabulary/load';
import { ACCREDITATION_BODIES } from './accreditation-bodies';
import { AccreditationController } from './accreditation.controller';
import { Accreditation } from './accreditation.entity';
import { Accreditations } from './accreditations';
import { JudgementsModule } from '../judgements/judgements.module';
import { RejudgingModule } from '../judgements/rejudging.module';
import { Laboratories } from './laboratories';
import { LaboratoryController } from './laboratory.controller';
import { Laboratory } from './laboratory.entity';
import { Lot } from './lot.entity';
import { ProductController } from './product.controller';
import { Product } from './product.entity';
import { Products } from './products';
import { VendorController } from './vendor.controller';
import { Vendor } from './vendor.entity';
import { Vendors } from './vendors';

/** Vendors, products, lots and laboratories: what certificates are about and who issues them. */
@Module({
  imports: [
    JudgementsModule,
    RejudgingModule,
    TypeOrmModule.forFeature([Vendor, Product, Lot, Laboratory, Accreditation]),
  ],
  controllers: [VendorController, ProductController, LaboratoryController, AccreditationController],
  providers: [
    Vendors,
    Products,
    Laboratories,
    Accreditations,
    { provide: ACCREDITATION_BODIES, useFactory: () => loadAccreditationBodies() },
  ],
  exports: [Vendors, Products, Laboratories],
})
export class RegistryModule {}
