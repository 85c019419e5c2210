import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { Products } from './products';
import { ChangedProduct, LotView, NewLot, NewProduct, ProductView } from './registry.schema';
import { Vendors } from './vendors';

/** Products and lots of a vendor: for the registry's people, and for uploaders who are bound to the vendor. */
@ApiTags('registry')
@Permit('signed-in')
@KeyScope('registry')
@Controller('api/v1/registry/vendors/:slug/products')
export class ProductController {
  constructor(
    private readonly vendors: Vendors,
    private readonly products: Products,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List a vendor’s products by slug' })
  @ApiPageOf(ProductView)
  async list(
    @Param('slug') slug: string,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<PageOf<ProductView>> {
    const page = await this.products.list(await this.vendors.get(caller, slug), query);
    return { ...page, items: page.items.map((product) => ProductView.of(product)) };
  }

  @Post()
  @ApiOperation({ summary: 'Register a product' })
  @ApiCreatedResponse({ type: ProductView })
  @Refuses('slug-taken', 'gtin-taken')
  async create(
    @Param('slug') slug: string,
    @Body() input: NewProduct,
    @CurrentCaller() caller: Caller,
  ): Promise<ProductView> {
    return ProductView.of(await this.products.create(caller, await this.vendors.get(caller, slug), input));
  }

  @Patch(':product')
  @Permit('administrator', 'reviewer')
  @ApiOperation({
    summary: 'Change a product',
    description:
      'The slug stays: published addresses hold it. Form, kind and masses decide by which limits its lots are judged, so ' +
      'they are judged anew.',
  })
  @ApiOkResponse({ type: ProductView })
  @Refuses('gtin-taken')
  async change(
    @Param('slug') slug: string,
    @Param('product') productSlug: string,
    @Body() input: ChangedProduct,
    @CurrentCaller() caller: Caller,
  ): Promise<ProductView> {
    const vendor = await this.vendors.get(caller, slug);
    return ProductView.of(await this.products.change(caller, vendor, productSlug, input));
  }

  @Get(':product/lots')
  @ApiOperation({ summary: 'List a product’s lots by code' })
  @ApiPageOf(LotView)
  async listLots(
    @Param('slug') slug: string,
    @Param('product') productSlug: string,
    @Query() query: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<PageOf<LotView>> {
    const product = await this.products.get(await this.vendors.get(caller, slug), productSlug);
    const page = await this.products.listLots(product, query);
    return { ...page, items: page.items.map((lot) => LotView.of(lot)) };
  }

  @Post(':product/lots')
  @ApiOperation({ summary: 'Register a lot' })
  @ApiCreatedResponse({ type: LotView })
  @Refuses('lot-exists')
  async createLot(
    @Param('slug') slug: string,
    @Param('product') productSlug: string,
    @Body() input: NewLot,
    @CurrentCaller() caller: Caller,
  ): Promise<LotView> {
    const product = await this.products.get(await this.vendors.get(caller, slug), productSlug);
    return LotView.of(await this.products.createLot(caller, product, input));
  }
}
