import { Catch, type ExceptionFilter } from '@nestjs/common';

/**
 * Hands what was thrown on to formatError, untouched. Nest's own handler would write every refusal to the log - and a conflict
 * carries the row, with what people wrote in it.
 */
@Catch()
export class RefusalsFilter implements ExceptionFilter {
  catch(thrown: unknown): unknown {
    return thrown instanceof Error ? thrown : new Error('Something that is no error was thrown');
  }
}
