import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Permit } from './permit';
import { Problem } from './problem';
import { PROBLEMS, problemKind } from './problems';

class ProblemExplanation {
  @ApiProperty() code: string;
  @ApiProperty({ type: 'integer', description: 'HTTP status code.' }) status: number;
  @ApiProperty() title: string;
  @ApiProperty() explanation: string;
}

/** What each kind of problem means: the addresses that `type` members point to. */
@ApiTags('problems')
@Permit('anyone')
@Controller('problems')
export class ProblemsController {
  @Get()
  @ApiOperation({ summary: 'All kinds of problems' })
  @ApiOkResponse({ type: [ProblemExplanation] })
  all(): ProblemExplanation[] {
    return Object.entries(PROBLEMS).map(([code, kind]) => ({ code, ...kind }));
  }

  @Get(':code')
  @ApiOperation({ summary: 'One kind of problem' })
  @ApiOkResponse({ type: ProblemExplanation })
  one(@Param('code') code: string): ProblemExplanation {
    const kind = problemKind(code);
    if (!kind) throw new Problem({ code: 'not-found', detail: 'There is no problem with this code.' });
    return { code, ...kind };
  }
}
