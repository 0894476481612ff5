import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { CONFIG, type Config } from '../../config.js';
import { AllowRoute } from '../../platform/access/allow.js';
import { allowOwnStyles } from '../../platform/http/headers.js';
import { Clock } from '../../platform/http/clock.js';
import { RouteOperations } from '../../platform/operation/route-operations.js';
import { LetterChoiceService } from './letter-choice.service.js';
import { lettersSecret, readStopToken } from './stop-address.js';
import { stopPage } from './stop-page.js';

/** Where letters are paused and stopped by whoever has got one. Looking changes nothing: mail programs look at links by themselves. */
@Controller('letters')
export class LettersController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly operations: RouteOperations,
    private readonly choices: LetterChoiceService,
  ) {}

  @AllowRoute('anyone')
  @Get(':token')
  look(@Param('token') token: string, @Res() response: Response): Promise<void> {
    return this.answer(token, response, () => Promise.resolve());
  }

  /** By the button on the page, or by a mail program that sends what RFC 8058 says. */
  @AllowRoute('anyone')
  @Post(':token')
  change(@Param('token') token: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const pauses = (body as { act?: unknown } | undefined)?.act === 'pause';
    return this.answer(token, response, (personId) =>
      pauses ? this.choices.pause(personId, this.clock.today()) : this.choices.stop(personId),
    );
  }

  private async answer(
    token: string,
    response: Response,
    act: (personId: string) => Promise<void>,
  ): Promise<void> {
    const personId = readStopToken(token, lettersSecret(this.config));
    const letters =
      personId === null
        ? null
        : await this.operations.open('changeLetters', async () => {
            await act(personId);
            return this.choices.of(personId);
          });
    response
      .status(letters ? 200 : 404)
      .type('html')
      .send(stopPage(letters, this.clock.today(), allowOwnStyles(response)));
  }
}
