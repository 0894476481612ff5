import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type Request, type Response } from 'express';
import { hashToken, newSessionToken } from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';
import { RouteOperations } from '../../platform/operation/route-operations.js';
import { Site } from '../sign-in/site.js';
import { SingleUseService } from '../single-use/single-use.service.js';
import { Arrival } from './arrival.service.js';
import { OpenIdConnect } from './open-id-connect.js';
import { SamlSignIn } from './saml-sign-in.js';
import {
  type Answered,
  type Asked,
  type OwnAddresses,
  type SignInElsewhere,
  type Vouched,
  type WayIn,
} from './sign-in-elsewhere.js';
import { giveTravelCookie, ownPath, readTravelCookie } from './travelling.js';

/**
 * There and back. What is remembered of a journey lies in the database under its state, is bound to the browser that set out, and is
 * taken when it comes back. No transaction waits while another site is asked.
 */
@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly database: Database,
    private readonly operations: RouteOperations,
    private readonly site: Site,
    private readonly singleUse: SingleUseService,
    private readonly arrival: Arrival,
    private readonly openIdConnect: OpenIdConnect,
    private readonly saml: SamlSignIn,
  ) {}

  /** @returns where the browser goes */
  async depart(
    id: string,
    wanted: unknown,
    asked: Asked,
    request: Request,
    response: Response,
  ): Promise<string> {
    const way = await this.wayIn(id);
    const state = newSessionToken();
    const browser = readTravelCookie(request) ?? newSessionToken();
    const { address, remembered } = await this.protocol(way).depart(way, this.own(request), state, asked);
    const journey = { ...remembered, way: way.id, browser: hashToken(browser), returnTo: ownPath(wanted) };
    await this.operations.open('departToProvider', () =>
      this.singleUse.keepUnder(state, way.kind, null, journey),
    );
    giveTravelCookie(response, browser);
    return address;
  }

  /** Back from OpenID Connect, in the browser that set out. @returns where the person wanted to go */
  async arriveByOidc(request: Request, response: Response): Promise<string> {
    const state = text(request.query['state']);
    const journey = await this.journey(state, 'OIDC');
    requireBrowser(journey, request);
    const way = await this.wayIn(String(journey['way']));
    const own = this.own(request);
    const search = request.originalUrl.includes('?')
      ? request.originalUrl.slice(request.originalUrl.indexOf('?'))
      : '';
    const answer: Answered = { address: own.oidcAnswer + search, form: {}, state };
    const vouched = await this.openIdConnect.verify(way, own, answer, journey);
    return this.enter(way, vouched, journey, response);
  }

  /**
   * Back from SAML, by a form of another site, with which no cookie of ours comes. What was said is verified here; who said it to
   * which browser is seen at the next step.
   * @returns that step
   */
  async answerBySaml(request: Request): Promise<string> {
    const form = (request.body ?? {}) as Record<string, string>;
    const state = text(form['RelayState']);
    const journey = await this.journey(state, 'SAML');
    const way = await this.wayIn(String(journey['way']));
    const answer: Answered = { address: '', form, state };
    const { claims, provedAt } = await this.saml.verify(way, this.own(request), answer, journey);
    const ticket = await this.operations.open('answerByProvider', () =>
      this.singleUse.keep('ARRIVAL', null, { ...journey, claims, provedAt }),
    );
    return `/sign-in/saml/arrival?ticket=${ticket}`;
  }

  async arriveBySaml(request: Request, response: Response): Promise<string> {
    const journey = await this.journey(text(request.query['ticket']), 'ARRIVAL');
    requireBrowser(journey, request);
    const provedAt = typeof journey['provedAt'] === 'string' ? new Date(journey['provedAt']) : null;
    const vouched: Vouched = { claims: journey['claims'] as Vouched['claims'], provedAt };
    return this.enter(await this.wayIn(String(journey['way'])), vouched, journey, response);
  }

  /** The session here is over already; where there is one at the issuer, that is ended too. */
  async departForGood(id: string, request: Request): Promise<string> {
    const way = await this.wayIn(id);
    const address =
      way.kind === 'OIDC' ? await this.openIdConnect.departForGood(way, this.own(request)) : null;
    return address ?? '/log-ind';
  }

  private async enter(way: WayIn, vouched: Vouched, journey: Journey, response: Response): Promise<string> {
    await this.operations.open('arriveFromProvider', () => this.arrival.arrive(way, vouched, response));
    return ownPath(journey['returnTo']);
  }

  /** Taken and committed before anything is asked of it: whatever comes of it, it is answered once. */
  private async journey(state: string, kind: 'OIDC' | 'SAML' | 'ARRIVAL'): Promise<Journey> {
    const { data } = await this.operations.open('returnFromProvider', () => this.singleUse.take(state, kind));
    return data;
  }

  private async wayIn(id: string): Promise<WayIn> {
    const row = await this.operations.open('findProvider', () =>
      this.database.row<{ way: WayIn | null }>('SELECT provider_for_sign_in($1) AS way', [id]),
    );
    if (!row?.way) throw new Refusal('NOT_FOUND');
    return row.way;
  }

  private protocol({ kind }: WayIn): SignInElsewhere {
    return kind === 'SAML' ? this.saml : this.openIdConnect;
  }

  private own(request: Request): OwnAddresses {
    const { origin } = this.site.of(request);
    return {
      oidcAnswer: `${origin}/sign-in/oidc/answer`,
      samlAnswer: `${origin}/sign-in/saml/answer`,
      signedOut: `${origin}/log-ind`,
    };
  }
}

type Journey = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Somebody else's journey, ended here, would sign this browser in as somebody else. */
function requireBrowser(journey: Journey, request: Request): void {
  const browser = readTravelCookie(request);
  if (browser === null || hashToken(browser) !== journey['browser']) throw new Refusal('LINK_SPENT');
}
