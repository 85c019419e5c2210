import { ApiProperty } from '@nestjs/swagger';
import { PANELS, type Panel } from '../vocabulary/analyte';
import { unitText } from '../vocabulary/unit-text';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** What a result can be read as, for whoever corrects one. */

export class AnalyteChoice {
  @ApiProperty({ example: 'lead' }) id: string;
  @ApiProperty({ example: 'Lead' }) name: string;
  @ApiProperty({ enum: PANELS }) panel: Panel;
  @ApiProperty({ description: 'The UCUM code that its findings are kept in.', example: 'mg/kg' })
  unit: string;
}

export class UnitChoice {
  @ApiProperty({ description: 'UCUM.', example: 'ug/kg' }) code: string;
  @ApiProperty({ description: 'As people write it.', example: 'µg/kg' }) text: string;
}

export class VocabularyView {
  @ApiProperty({ type: [AnalyteChoice], description: 'By name.' }) analytes: AnalyteChoice[];
  @ApiProperty({ type: [UnitChoice], description: 'By code.' }) units: UnitChoice[];
}

export function vocabularyView({ analytes, units }: Vocabulary): VocabularyView {
  return {
    analytes: [...analytes.values()]
      .map(({ id, name, panel, unit }) => ({ id, name, panel, unit }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    units: [...units.keys()].sort().map((code) => ({ code, text: unitText(code, null) })),
  };
}
