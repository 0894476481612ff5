import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type Request, type Response } from 'express';
import { Refusal } from '@laeringsrum/domain';
import { AllowRoute } from '../../platform/access/allow.js';
import { SecurityEvents } from '../../platform/access/security-events.js';
import { asRefusal } from '../../platform/graphql/answer-error.js';
import { log } from '../../platform/log/log.js';
import { type Asked } from './sign-in-elsewhere.js';
import { SingleSignOnService } from './single-sign-on.service.js';

/** The way to a municipality's own sign-in and back. Whatever goes wrong ends at our sign-in page, with one sentence. */
@Controller('sign-in')
export class SingleSignOnController {
  constructor(
    private readonly journeys: SingleSignOnService,
    private readonly events: SecurityEvents,
  ) {}

  @AllowRoute('anyone')
  @Get('oidc/answer')
  oidcAnswer(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.arrive('OIDC', response, () => this.journeys.arriveByOidc(request, response));
  }

  @AllowRoute('anyone')
  @Post('saml/answer')
  samlAnswer(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.arrive('SAML', response, () => this.journeys.answerBySaml(request));
  }

  @AllowRoute('anyone')
  @Get('saml/arrival')
  samlArrival(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.arrive('SAML', response, () => this.journeys.arriveBySaml(request, response));
  }

  @AllowRoute('anyone')
  @Get(':id/out')
  out(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return follow(response, () => this.journeys.departForGood(requireId(id), request));
  }

  @AllowRoute('anyone')
  @Get(':id')
  depart(
    @Param('id') id: string,
    @Query('til') wanted: unknown,
    @Query('igen') again: unknown,
    @Query('sikring') level: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return follow(response, () =>
      this.journeys.depart(requireId(id), wanted, askedFor(again, level), request, response),
    );
  }

  /** Whoever comes back and is not let in is written down, without what the issuer said of them. */
  private arrive(method: 'OIDC' | 'SAML', response: Response, where: () => Promise<string>): Promise<void> {
    return follow(response, () =>
      where().catch(async (error: unknown) => {
        await this.events.noteFailedElsewhere(method);
        throw error;
      }),
    );
  }
}

/** Whoever is asked for a surer sign-in is asked anew: the one they have there already was not enough. */
function askedFor(again: unknown, level: unknown): Asked {
  const wanted = level === 'SUBSTANTIAL' || level === 'HIGH' ? level : null;
  return { again: again !== undefined || wanted !== null, level: wanted };
}

function requireId(id: string): string {
  if (!isUUID(id)) throw new Refusal('NOT_FOUND');
  return id;
}

/** The log says that it went wrong and what kind of error it was; what the issuer said of the person stays out of it. */
async function follow(response: Response, where: () => Promise<string>): Promise<void> {
  try {
    response.redirect(303, await where());
  } catch (error) {
    const known = error instanceof Refusal ? error.code : null;
    const { name, code } = error as { name?: string; code?: string };
    if (known === null) log.warn({ name, code }, 'A sign-in elsewhere did not succeed');
    const unavailable = known === null && asRefusal(error).code === 'UNAVAILABLE';
    const why = unavailable ? 'UNAVAILABLE' : (known ?? 'PROVIDER_FAILED');
    response.redirect(303, `/log-ind?fejl=${why}`);
  }
}
