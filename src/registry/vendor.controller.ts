import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { ApiPageOf, type PageOf } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { ChangedVendor, NewVendor, VendorQuery, VendorView } from './registry.schema';
import { Vendors } from './vendors';

@ApiTags('registry')
@Permit('administrator', 'reviewer')
@KeyScope('registry')
@Controller('api/v1/registry/vendors')
export class VendorController {
  constructor(private readonly vendors: Vendors) {}

  @Get()
  @Permit('signed-in')
  @ApiOperation({ summary: 'List vendors by slug', description: 'Uploaders see those they are bound to.' })
  @ApiPageOf(VendorView)
  async list(@Query() query: VendorQuery, @CurrentCaller() caller: Caller): Promise<PageOf<VendorView>> {
    const page = await this.vendors.list(caller, query);
    return { ...page, items: page.items.map((vendor) => VendorView.of(vendor)) };
  }

  @Post()
  @ApiOperation({ summary: 'Register a vendor' })
  @ApiCreatedResponse({ type: VendorView })
  @Refuses('slug-taken')
  async create(@Body() input: NewVendor, @CurrentCaller() caller: Caller): Promise<VendorView> {
    return VendorView.of(await this.vendors.create(caller, input));
  }

  @Get(':slug')
  @Permit('signed-in')
  @ApiOperation({ summary: 'Read a vendor' })
  @ApiOkResponse({ type: VendorView })
  async read(@Param('slug') slug: string, @CurrentCaller() caller: Caller): Promise<VendorView> {
    return VendorView.of(await this.vendors.get(caller, slug));
  }

  @Patch(':slug')
  @ApiOperation({ summary: 'Change a vendor', description: 'The slug stays: published addresses hold it.' })
  @ApiOkResponse({ type: VendorView })
  async change(
    @Param('slug') slug: string,
    @Body() input: ChangedVendor,
    @CurrentCaller() caller: Caller,
  ): Promise<VendorView> {
    return VendorView.of(await this.vendors.change(caller, slug, input));
  }
}
