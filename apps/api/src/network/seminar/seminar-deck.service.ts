import { Injectable } from '@nestjs/common';
import { cellInput, chartModel } from '@laeringsrum/chart-geometry';
import { agendaTimes, Refusal } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateWithPrecision } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type OverviewCell } from '../overview/overview.types.js';
import { type Seminar } from './seminar.entity.js';
import { SeminarReadingService } from './seminar-reading.service.js';
import { SeminarService } from './seminar.service.js';
import { slideChartOf } from './slide-chart.js';
import { StoryboardService } from './storyboard.service.js';
import { type PaperChart } from './storyboard-paper.js';
import { type SeminarDeck } from './storyboard-slides.js';

/** Everything a seminar's papers say, read once: the same slides as on the screen, frozen or not. */
@Injectable()
export class SeminarDeckService {
  constructor(
    private readonly database: Database,
    private readonly seminars: SeminarService,
    private readonly reading: SeminarReadingService,
    private readonly storyboards: StoryboardService,
  ) {}

  /** @throws Refusal FORBIDDEN for whoever reads the frozen pack alone, before there is one */
  async of(scope: Scope, seminar: Seminar): Promise<SeminarDeck<PaperChart>> {
    if (!(await this.reading.isOpen(seminar.id))) throw new Refusal('FORBIDDEN');
    const [agenda, slides, points, freeze, minimumUseful] = await Promise.all([
      this.seminars.agenda(seminar.id),
      this.storyboards.slides(seminar.id),
      this.database.rows<{ who: string; what: string; dueOn: string }>(
        `SELECT p.name AS who, a.what, a.due_on AS "dueOn" FROM action_point a JOIN person p ON p.id = a.owner_id WHERE a.seminar_id = $1 ORDER BY a.due_on, a.id`,
        [seminar.id],
      ),
      this.reading.freezeOf(seminar.id),
      this.storyboards.minimumUseful(seminar),
    ]);
    const times = agendaTimes(seminar.startsMinute, agenda);
    // What was shown says what it said on the day it was frozen.
    const today = freeze ? dateInCopenhagen(freeze.at) : scope.today;
    const chart = (cell: OverviewCell | null) => cell && slideChart(cell, scope, today, minimumUseful);
    return {
      language: scope.language,
      title: scope.language === 'da' ? seminar.nameDa : seminar.nameEn,
      when: formatDateWithPrecision(seminar.date, seminar.precision, scope.language),
      venue: seminar.venue,
      agenda: agenda.map(({ title, minutes }, at) => ({ title, minutes, minute: times[at] ?? 0 })),
      slides: slides.map(({ content }) => ({ ...content, chart: chart(content.chart) })),
      agreements: points,
    };
  }
}

function slideChart(
  cell: OverviewCell,
  { language }: Scope,
  today: string,
  minimumUseful: number,
): PaperChart | null {
  const input = cellInput(cell, { language, today, minimumUseful, seminars: [] });
  if (!input) return null;
  const model = chartModel(input);
  return { ...slideChartOf(model), model };
}
