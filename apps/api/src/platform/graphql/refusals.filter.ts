import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { type Response } from 'express';
import { refuseRoute } from '../http/answer-route.js';
import { currentLanguage } from '../operation/operation.js';

/**
 * Hands what a GraphQL field threw on to formatError, untouched, and answers for the routes beside it. Nest's own handler
 * would write every refusal to the log - and a conflict carries the row, with what people wrote in it.
 */
@Catch()
export class RefusalsFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType() === 'http')
      return refuseRoute(host.switchToHttp().getResponse<Response>(), thrown, currentLanguage());
    return thrown instanceof Error ? thrown : new Error('Something that is no error was thrown');
  }
}
