import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
  imports: [TypeOrmModule.forFeature([Vendor, Product, Lot, Laboratory])],
  controllers: [VendorController, ProductController, LaboratoryController],
  providers: [Vendors, Products, Laboratories],
  exports: [Vendors, Products, Laboratories],
})
export class RegistryModule {}
