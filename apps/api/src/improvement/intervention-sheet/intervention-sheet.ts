import {
  chartInputOf,
  chartModel,
  chartSvg,
  layout,
  type ChartGoal,
  type ChartSurroundings,
  type CycleRows,
  type MeasureRows,
  printPalette,
} from '@laeringsrum/chart-geometry';
import { shownGoal, type GoalState, type Language } from '@laeringsrum/domain';
import {
  formatDateLong,
  formatDateWithPrecision,
  formatNumber,
  type DatePrecision,
} from '@laeringsrum/locale';
import { type Html, html, markup, paper } from '../../platform/documents/paper.js';

/** What the API answers of one intervention, for paper. */
export const SHEET_QUERY = `query InterventionSheet($code: String!) {
  programme { minimumUseful }
  intervention(code: $code) {
    code title description because targetGroup startsOn
    place { name } method { nameDa nameEn } track { nameDa nameEn }
    goals { id measureId state what forWhom unit baselineValue targetValue dueOn duePrecision steps { from targets } }
    measures {
      id letter frequency startsOn endsOn baselinePoints
      definition { id name shortName unit direction valueKind minimum maximum decimals }
      series { periods values numerators denominators states reasons notes enteredOn }
      phases { startsOn name origin } annotations { period text }
    }
    pdsaCycles { id number title startsOn endsOn state decision learning }
  }
}`;

interface Named {
  readonly nameDa: string;
  readonly nameEn: string;
}
export interface SheetContent {
  readonly language: Language;
  readonly today: string;
  readonly programme: { readonly minimumUseful: number };
  readonly intervention: {
    readonly code: string;
    readonly title: string;
    readonly description: string;
    readonly because: string;
    readonly targetGroup: string;
    readonly startsOn: string;
    readonly place: { readonly name: string };
    readonly method: Named | null;
    readonly track: Named | null;
    readonly goals: readonly {
      readonly id: string;
      readonly measureId: string | null;
      readonly state: GoalState;
      readonly what: string;
      readonly forWhom: string;
      readonly unit: string;
      readonly baselineValue: number | null;
      readonly targetValue: number | null;
      readonly dueOn: string | null;
      readonly duePrecision: DatePrecision | null;
      readonly steps: ChartGoal;
    }[];
    readonly measures: readonly (MeasureRows & { readonly id: string; readonly letter: string })[];
    readonly pdsaCycles: readonly (CycleRows & { readonly id: string; readonly learning: string })[];
  };
}

const words = {
  da: {
    begun: 'Begyndt',
    because: 'Fordi',
    forWhom: 'For hvem',
    goals: 'Mål',
    from: 'fra',
    to: 'til',
    by: 'inden',
    curves: 'Målinger',
    none: 'Der er ingen målinger endnu.',
    cycles: 'Afprøvninger',
    number: 'Nr.',
    tested: 'Hvad der blev afprøvet',
    decided: 'Beslutning',
    learning: 'Læring',
    noCycles: 'Der er ingen afprøvninger, som du kan se, endnu.',
    ADAPT: 'Tilpas',
    ADOPT: 'Behold',
    REPEAT: 'Gentag',
    ABANDON: 'Forkast',
    DRAFT: 'Kladde',
    RUNNING: 'I gang',
    STUDYING: 'Klar til læring',
    CLOSED: 'Afsluttet',
    CANCELLED: 'Opgivet',
  },
  en: {
    begun: 'Begun',
    because: 'Because',
    forWhom: 'For whom',
    goals: 'Goals',
    from: 'from',
    to: 'to',
    by: 'by',
    curves: 'Measures',
    none: 'There are no measures yet.',
    cycles: 'Tests',
    number: 'No.',
    tested: 'What was tested',
    decided: 'Decision',
    learning: 'Learning',
    noCycles: 'There are no tests that you can see yet.',
    ADAPT: 'Adapt',
    ADOPT: 'Adopt',
    REPEAT: 'Repeat',
    ABANDON: 'Abandon',
    DRAFT: 'Draft',
    RUNNING: 'Running',
    STUDYING: 'Ready to learn from',
    CLOSED: 'Closed',
    CANCELLED: 'Given up',
  },
} as const;

// Half an A4 in black and white: what a printer in a care unit does well.
const WIDTH = 660;
const HEIGHT = 300;

/** An intervention on paper, from what its reader may see. */
export function interventionSheet({ intervention, programme, language, today }: SheetContent): string {
  const surroundings = { language, today, minimumUseful: programme.minimumUseful };
  const t = words[language];
  const named = (row: Named | null): string | null => row && (language === 'da' ? row.nameDa : row.nameEn);
  const { code, title, description, because, targetGroup, startsOn, place, method, track } = intervention;
  const where = [place.name, named(track), named(method)].filter(Boolean).join(' · ');
  return paper(
    { title: `${code} ${title}`, language },
    html`<h1>${title}</h1>
      <p class="quiet">${code} · ${where} · ${t.begun} ${formatDateLong(startsOn, language)}</p>
      ${description && html`<p>${description}</p>`}
      <dl>
        ${
          because &&
          html`<dt>${t.because}</dt>
            <dd>${because}</dd>`
        }
        ${
          targetGroup &&
          html`<dt>${t.forWhom}</dt>
            <dd>${targetGroup}</dd>`
        }
      </dl>
      ${goals(intervention.goals, language)}
      <h2>${t.curves}</h2>
      ${intervention.measures.length === 0 && html`<p>${t.none}</p>`}
      ${intervention.measures.map((measure) => curve(measure, intervention, surroundings))}
      <h2>${t.cycles}</h2>
      ${cycles(intervention.pdsaCycles, language)}`,
  );
}

function goals(rows: SheetContent['intervention']['goals'], language: Language): Html | null {
  const t = words[language];
  const said = rows.filter(({ what }) => what.trim() !== '');
  if (said.length === 0) return null;
  return html`<h2>${t.goals}</h2>
    <ul>
      ${said.map(({ what, baselineValue, targetValue, unit, dueOn, duePrecision, forWhom }) => {
        const number = (value: number): string => `${formatNumber(value, language)} ${unit}`.trim();
        const from = baselineValue === null ? '' : ` ${t.from} ${number(baselineValue)}`;
        const to = targetValue === null ? '' : ` ${t.to} ${number(targetValue)}`;
        const by =
          dueOn && duePrecision ? ` ${t.by} ${formatDateWithPrecision(dueOn, duePrecision, language)}` : '';
        return html`<li>${what}${from}${to}${by}${forWhom && ` (${forWhom})`}</li>`;
      })}
    </ul>`;
}

function curve(
  measure: SheetContent['intervention']['measures'][number],
  { goals, pdsaCycles }: SheetContent['intervention'],
  surroundings: ChartSurroundings,
): Html {
  const goal = shownGoal(goals, measure.id);
  const model = chartModel(chartInputOf(measure, goal?.steps ?? null, pdsaCycles, surroundings));
  const drawing = chartSvg(model, layout(model, 'FULL', WIDTH, HEIGHT), printPalette);
  return html`<h3>${measure.letter}. ${measure.definition.name}, ${measure.definition.unit}</h3>
    <figure>
      ${markup(drawing)}
      <figcaption>${model.sentence.text}</figcaption>
    </figure>`;
}

function cycles(rows: SheetContent['intervention']['pdsaCycles'], language: Language): Html {
  const t = words[language];
  if (rows.length === 0) return html`<p>${t.noCycles}</p>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t.number}</th>
        <th scope="col">${t.tested}</th>
        <th scope="col">${t.decided}</th>
        <th scope="col">${t.learning}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ number, title, state, decision, learning }) =>
          html`<tr>
            <td>${number}</td>
            <td>${title}</td>
            <td>${decision ? t[decision] : t[state]}</td>
            <td>${learning}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
