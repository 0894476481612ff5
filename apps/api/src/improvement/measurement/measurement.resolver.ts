import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { DateSeries } from '../../platform/graphql/scalars.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { rodeAlong } from '../../platform/operation/riding-along.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Measure } from '../measure/measure.entity.js';
import { MeasureService } from '../measure/measure.service.js';
import { MeasurePauseService } from '../measure-pause/measure-pause.service.js';
import { missingPeriods } from '../measure/missing-periods.js';
import { MeasurementImportService } from './measurement-import.service.js';
import { MeasurementSeriesService } from './measurement-series.service.js';
import { Measurement, MeasurementImport, MeasurementSeries } from './measurement.entity.js';
import { ImportMeasurementsInput, RecordMeasurementInput } from './measurement.inputs.js';
import { MeasurementService } from './measurement.service.js';

@Resolver(() => Measurement)
export class MeasurementResolver {
  constructor(
    private readonly measurements: MeasurementService,
    private readonly measures: MeasureService,
  ) {}

  @Allow('measurement:record')
  @Mutation(() => Measurement)
  recordMeasurement(
    @AllowedScope() scope: Scope,
    @Args('input') input: RecordMeasurementInput,
  ): Promise<Measurement> {
    return this.measurements.record(scope, input);
  }

  @Allow('measurement:record')
  @Mutation(() => Measure)
  eraseMeasurement(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Measure> {
    return this.measurements.erase(scope, id, version);
  }

  @ResolveField(() => Measure)
  measure(@Parent() row: Measurement): Promise<Measure | undefined> {
    return this.measures.byId(row.measureId);
  }
}

@Resolver(() => MeasurementImport)
export class MeasurementImportResolver {
  constructor(
    private readonly imports: MeasurementImportService,
    private readonly measures: MeasureService,
  ) {}

  @Allow('measurement:record')
  @Mutation(() => MeasurementImport)
  importMeasurements(
    @AllowedScope() scope: Scope,
    @Args('input') input: ImportMeasurementsInput,
  ): Promise<MeasurementImport> {
    return this.imports.import(scope, input);
  }

  @Allow('measurement:record')
  @Mutation(() => MeasurementImport)
  undoImport(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<MeasurementImport> {
    return this.imports.undo(scope, id);
  }

  @ResolveField(() => [Measure], { name: 'measures' })
  async measuresOf(@Parent() row: MeasurementImport): Promise<Measure[]> {
    const found = await Promise.all(row.measureIds.map((id) => this.measures.byId(id)));
    return found.filter((measure) => measure !== undefined);
  }
}

@Resolver(() => Measure)
export class MeasureSeriesResolver {
  constructor(
    private readonly series: MeasurementSeriesService,
    private readonly programmes: ProgrammeService,
    private readonly pauses: MeasurePauseService,
  ) {}

  @ResolveField(() => MeasurementSeries, { name: 'series' })
  seriesOf(@Parent() measure: Measure): Promise<MeasurementSeries> | MeasurementSeries {
    return rodeAlong<MeasurementSeries>(measure, 'series') ?? this.series.of(measure.id);
  }

  @ResolveField(() => DateSeries, {
    description:
      'Periods that are over, were expected, and have neither value nor reason. None while paused.',
  })
  async missingPeriods(@Parent() measure: Measure): Promise<string[]> {
    const [programme, { periods }, pauses] = await Promise.all([
      this.programmes.byId(measure.programmeId),
      this.seriesOf(measure),
      this.pauses.of(measure),
    ]);
    return missingPeriods(measure, programme.endsOn, new Set(periods), currentOperation().today, pauses);
  }
}
