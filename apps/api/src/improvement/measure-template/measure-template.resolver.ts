import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { MeasureTemplate } from './measure-template.entity.js';
import { MeasureTemplateService } from './measure-template.service.js';

@Resolver(() => MeasureTemplate)
export class MeasureTemplateResolver {
  constructor(private readonly templates: MeasureTemplateService) {}

  @Allow('measure:read')
  @Query(() => [MeasureTemplate], { description: 'Ready-made measures of the programme.' })
  measureTemplates(@AllowedScope() scope: Scope): Promise<MeasureTemplate[]> {
    return this.templates.ofProgramme(scope);
  }
}
