import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ReportChartType } from './report-chart.types.js';

@ObjectType('ReportSource', { description: 'The row that a number or a sentence comes from.' })
export class ReportSourceType {
  @Field()
  label: string;

  @Field({ description: 'Below the address of the programme.' })
  path: string;
}

@ObjectType('ReportSpan')
export class ReportSpanType {
  @Field()
  text: string;

  @Field(() => ReportSourceType, { nullable: true })
  source: ReportSourceType | null;
}

@ObjectType('ReportBlock')
export class ReportBlockType {
  @Field({ description: 'HEADING, PARAGRAPH, QUOTE, TABLE, GAP, CHART (a curve, named by its measure).' })
  kind: string;

  @Field(() => [ReportSpanType], { description: 'Of a table: cell after cell, row after row.' })
  spans: readonly ReportSpanType[];

  @Field(() => [String])
  headings: readonly string[];

  @Field(() => ReportChartType, { nullable: true })
  chart?: object | null;
}

@ObjectType('ReportSection')
export class ReportSectionType {
  @Field()
  key: string;

  @Field()
  title: string;

  @Field(() => [ReportBlockType])
  blocks: readonly ReportBlockType[];

  @Field(() => Int)
  parts: number;

  @Field(() => Int)
  filled: number;
}

@ObjectType('ReportMissing', { description: 'A part that is not there yet: who has it, and where.' })
export class ReportMissingType {
  @Field()
  sectionKey: string;

  @Field()
  who: string;

  @Field()
  what: string;

  @Field()
  path: string;
}

@ObjectType('ReportContent')
export class ReportContentType {
  @Field(() => [ReportSectionType])
  sections: readonly ReportSectionType[];

  @Field(() => [ReportMissingType])
  missing: readonly ReportMissingType[];

  @Field(() => Int, { description: 'In whole percent.' })
  filled: number;
}
