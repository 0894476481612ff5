import { Injectable } from '@nestjs/common';
import { can, codeForAddress, type Language, type NoticeKind } from '@laeringsrum/domain';
import { addDays, formatPeriod, weekKey, weekOf, type Frequency } from '@laeringsrum/locale';
import { MyWorkService } from '../../improvement/my-work/my-work.service.js';
import { type NextStep } from '../../improvement/my-work/my-work.types.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { noticeLine, noticePath } from '../notice/notice-words.js';
import { NoticeService } from '../notice/notice.service.js';
import { type Notice } from '../notice/notice.types.js';
import { LetterCurvesService, type MovedCurve } from './letter-curves.service.js';
import { type LetterLine } from './weekly-letter.js';

export interface LetterLines {
  readonly missing: readonly LetterLine[];
  readonly waiting: readonly LetterLine[];
  readonly curves: readonly MovedCurve[];
  readonly news: readonly LetterLine[];
}

/** What is promised is told of a week ahead. */
const PROMISED_DAYS = 7;
const ofOneself: readonly NoticeKind[] = ['ACTION_POINT', 'VOICE_WAITING', 'STORYBOARD_DUE'];

/** What stands in Mit arbejde, as the person would see it there today. */
@Injectable()
export class LetterLinesService {
  constructor(
    private readonly work: MyWorkService,
    private readonly notices: NoticeService,
    private readonly curves: LetterCurvesService,
  ) {}

  /** @param root address of the programme */
  async of(scope: Scope, root: string, wanted: { reminder: boolean; digest: boolean }): Promise<LetterLines> {
    const notices = await this.notices.of(scope);
    const line = (notice: Notice): LetterLine => ({
      sentence: noticeLine(notice, scope.language),
      address: `${root}${noticePath(notice)}`,
    });
    const own = notices.filter(({ kind }) => ofOneself.includes(kind));
    const soon = addDays(scope.today, PROMISED_DAYS);
    const steps = wanted.reminder ? await this.steps(scope) : [];
    return {
      missing: steps.flatMap((step) => missingLine(step, root, scope.language)),
      waiting: wanted.reminder
        ? [
            ...steps.flatMap((step) => studyLine(step, root, scope.language)),
            ...own.filter(({ on }) => on !== null && on <= soon).map(line),
          ]
        : [],
      curves: await this.curves.of(scope, root, { own: wanted.reminder, followed: wanted.digest }),
      news: wanted.digest ? notices.filter(({ kind }) => !ofOneself.includes(kind)).map(line) : [],
    };
  }

  private async steps(scope: Scope): Promise<readonly NextStep[]> {
    return can(currentOperation().roles, 'measurement:record') ? (await this.work.of(scope)).nextSteps : [];
  }
}

function missingLine(
  { kind, intervention, measure, period }: NextStep,
  root: string,
  language: Language,
): LetterLine[] {
  if (kind !== 'MISSING_MEASUREMENT' || !measure || !period) return [];
  const { frequency, letter } = measure;
  return [
    {
      sentence: `${intervention.code} ${intervention.title}, ${formatPeriod(period, frequency, language)}`,
      address: `${root}/registrer/${codeForAddress(intervention.code)}/${letter}?${periodQuery(period, frequency)}`,
    },
  ];
}

function studyLine({ kind, intervention, cycle }: NextStep, root: string, language: Language): LetterLine[] {
  if (kind !== 'CYCLE_TO_STUDY' || !cycle) return [];
  const what = language === 'da' ? 'er klar til læring' : 'is ready to study';
  return [
    {
      sentence: `${intervention.code}: PDSA ${cycle.number} ${what}`,
      address: `${root}/indsatser/${codeForAddress(intervention.code)}/pdsa/${cycle.number}`,
    },
  ];
}

/** As the register page reads it. */
function periodQuery(period: string, frequency: Frequency): string {
  if (frequency === 'MONTHLY') return `maaned=${period.slice(0, 7)}`;
  return frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY'
    ? `uge=${weekKey(weekOf(period))}`
    : `dag=${period}`;
}
