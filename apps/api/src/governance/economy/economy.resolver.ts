import {
  Args,
  Field,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { OreScalar } from '../../platform/graphql/scalars.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { BudgetService } from './budget.service.js';
import { BudgetLine, PoolRequest, Posting, PostingImport } from './economy.entity.js';
import {
  CreateBudgetLineInput,
  DecidePoolRequestArgs,
  ImportPostingsInput,
  PoolRequestInput,
  UpdateBudgetLineArgs,
} from './economy.inputs.js';
import { PoolService } from './pool.service.js';
import { PostingImportService } from './posting-import.service.js';

@ObjectType()
export class UnreadableLine {
  @Field(() => Int)
  line: number;

  @Field()
  reason: string;

  @Field(() => String, { nullable: true })
  column: string | null;
}

@Resolver(() => BudgetLine)
export class BudgetResolver {
  constructor(
    private readonly budget: BudgetService,
    private readonly programmes: ProgrammeService,
  ) {}

  @Allow('economy:read')
  @Query(() => [BudgetLine])
  budgetLines(@AllowedScope() scope: Scope): Promise<BudgetLine[]> {
    return this.budget.list(scope);
  }

  @Allow('economy:keep')
  @Mutation(() => BudgetLine)
  createBudgetLine(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateBudgetLineInput,
  ): Promise<BudgetLine> {
    return this.budget.create(scope, input);
  }

  @Allow('economy:keep')
  @Mutation(() => BudgetLine)
  updateBudgetLine(@Args() { id, version, patch }: UpdateBudgetLineArgs): Promise<BudgetLine> {
    return this.budget.update(id, version, patch);
  }

  @Allow('economy:keep')
  @Mutation(() => BudgetLine, { description: 'Only a line that nothing has been posted on.' })
  removeBudgetLine(@Args() { id, version }: VersionedArgs): Promise<BudgetLine> {
    return this.budget.remove(id, version);
  }

  @ResolveField(() => OreScalar)
  spentOre(@Parent() { id }: BudgetLine): Promise<number> {
    return this.budget.spent(id);
  }

  @ResolveField(() => [Posting], { description: 'The latest ones.' })
  postings(@Parent() { id }: BudgetLine): Promise<Posting[]> {
    return this.budget.postings(id);
  }

  @ResolveField(() => Place, { nullable: true })
  async place(@Parent() { placeId }: BudgetLine): Promise<Place | null> {
    return placeId === null ? null : ((await this.programmes.place(placeId)) ?? null);
  }
}

@Resolver(() => PostingImport)
export class PostingImportResolver {
  constructor(
    private readonly imports: PostingImportService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('economy:read')
  @Query(() => [PostingImport])
  postingImports(@AllowedScope() scope: Scope): Promise<PostingImport[]> {
    return this.imports.list(scope);
  }

  @Allow('posting:import')
  @Mutation(() => PostingImport, { description: 'A part of a file of the finance system.' })
  importPostings(
    @AllowedScope() scope: Scope,
    @Args('input') input: ImportPostingsInput,
  ): Promise<PostingImport> {
    return this.imports.take(scope, input);
  }

  @Allow('posting:import')
  @Mutation(() => PostingImport)
  undoPostingImport(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<PostingImport> {
    return this.imports.undo(scope, id);
  }

  @ResolveField(() => [UnreadableLine])
  unreadable(@Parent() { unreadable }: PostingImport): readonly UnreadableLine[] {
    return unreadable.map((each) => ({ ...each, column: each.column ?? null }));
  }

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { byId }: PostingImport): Promise<PersonName | null> {
    return this.people.byId(byId);
  }
}

@Resolver(() => PoolRequest)
export class PoolResolver {
  constructor(
    private readonly pool: PoolService,
    private readonly budget: BudgetService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('deviation:read')
  @Query(() => [PoolRequest], { description: 'Newest first.' })
  poolRequests(@AllowedScope() scope: Scope): Promise<PoolRequest[]> {
    return this.pool.list(scope);
  }

  @Allow('deviation:read')
  @Query(() => Boolean, { description: 'There is a citizens’ pool to ask.' })
  hasCitizensPool(): Promise<boolean> {
    return this.budget.hasPool();
  }

  @Allow('pool:request')
  @Mutation(() => PoolRequest)
  requestFromPool(
    @AllowedScope() scope: Scope,
    @Args('input') input: PoolRequestInput,
  ): Promise<PoolRequest> {
    return this.pool.request(scope, input);
  }

  @Allow('pool:request')
  @Mutation(() => PoolRequest)
  withdrawPoolRequest(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<PoolRequest> {
    return this.pool.withdraw(scope, id, version);
  }

  @Allow('pool:decide')
  @Mutation(() => PoolRequest)
  decidePoolRequest(
    @AllowedScope() scope: Scope,
    @Args() { id, version, grant, reason }: DecidePoolRequestArgs,
  ): Promise<PoolRequest> {
    return this.pool.decide(scope, id, version, grant, reason);
  }

  @ResolveField(() => PersonName, { nullable: true })
  requestedBy(@Parent() { requestedById }: PoolRequest): Promise<PersonName | null> {
    return this.people.byId(requestedById);
  }
}
