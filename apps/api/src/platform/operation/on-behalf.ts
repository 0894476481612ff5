import { Injectable } from '@nestjs/common';
import { type Language } from '@laeringsrum/domain';
import { Clock } from '../http/clock.js';
import { Operation, type Scope, runOperation } from './operation.js';
import { RouteOperations, type RouteDoor } from './route-operations.js';

/** Who asked for it, and where. */
export interface Behalf {
  readonly personId: string;
  readonly programmeSlug: string;
  readonly language: Language;
}

/**
 * Work that somebody asked for and that is done later: an operation like any other, behind the same walls, with the roles the person
 * holds when it is done. Who has lost them is refused.
 */
@Injectable()
export class OnBehalf {
  constructor(
    private readonly routes: RouteOperations,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal UNAUTHENTICATED when the person is gone, FORBIDDEN, NOT_FOUND */
  read<Result>(of: Behalf, door: RouteDoor, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return runOperation(this.operation(of), () => this.routes.read(door, work));
  }

  change<Result>(of: Behalf, door: RouteDoor, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return runOperation(this.operation(of), () => this.routes.change(door, null, work));
  }

  /** What is done after the answer and asks nothing of anybody's rights: as a door that is open to anyone. */
  ofNobody<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const operation = new Operation(null, null, 'job', 'da', this.clock.today());
    return runOperation(operation, () => this.routes.open(name, work));
  }

  private operation({ personId, programmeSlug, language }: Behalf): Operation {
    const operation = new Operation(null, programmeSlug, 'job', language, this.clock.today());
    operation.behalfOf = personId;
    return operation;
  }
}
