import { clockText, type StoryboardContent, type StoryboardGoal } from '@laeringsrum/domain';
import {
  formatDateWithPrecision,
  formatNumber,
  formatWeek,
  weekOf,
  type Language,
} from '@laeringsrum/locale';
import { createRequire } from 'node:module';
import type pptx from 'pptxgenjs';
import { deckLook } from './deck-look.js';
import { deckWords } from './deck-words.js';
import { drawSlideChart, type SlideChart } from './slide-chart.js';

export interface SeminarDeck<Chart extends SlideChart = SlideChart> {
  readonly language: Language;
  readonly title: string;
  /** The day as precisely as it is known, in words: "ultimo november 2021". */
  readonly when: string;
  readonly venue: string;
  readonly agenda: readonly { readonly minute: number; readonly title: string; readonly minutes: number }[];
  readonly slides: readonly StoryboardContent<Chart>[];
  readonly agreements: readonly { readonly who: string; readonly what: string; readonly dueOn: string }[];
}

// The package's ESM entry is a bundle without a type for its default; its CommonJS one is the constructor itself.
type PptxGenJS = pptx.default;
const Deck = createRequire(import.meta.url)('pptxgenjs') as typeof pptx.default;

type Slide = pptx.default.Slide;

const { ink, quiet, paper, serif, sans } = deckLook;

/** The goal in one line: "Andelen ...: fra 52 % til 75 % inden uge 44-2021 (hold B)". */
export function goalLine(goal: StoryboardGoal, language: Language): string {
  const number = (value: number) => `${formatNumber(value, language)} ${goal.unit}`.trim();
  const { baselineValue: from, targetValue: to } = goal;
  const way =
    from !== null && to !== null
      ? `: ${language === 'da' ? 'fra' : 'from'} ${number(from)} ${language === 'da' ? 'til' : 'to'} ${number(to)}`
      : to !== null
        ? `: ${number(to)}`
        : '';
  const due =
    goal.dueOn === null
      ? ''
      : ` ${deckWords[language].by} ${formatDateWithPrecision(goal.dueOn, goal.duePrecision ?? 'WEEK', language)}`;
  const whom = goal.forWhom === '' ? '' : ` (${goal.forWhom})`;
  const what = goal.what.charAt(0).toLocaleUpperCase('da') + goal.what.slice(1);
  return `${what}${way}${due}${whom}`;
}

/** The seminar's slides as a PowerPoint file: real text, native charts with alternative texts, the same as on the screen. */
export async function storyboardSlides(deck: SeminarDeck): Promise<Buffer> {
  const { language } = deck;
  const file = new Deck();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.theme = { headFontFace: serif, bodyFontFace: sans };
  titleSlide(file, deck);
  const agenda = deck.agenda.map(
    ({ minute, title, minutes }) => `${clockText(minute, language)}  ${title} (${minutes} min)`,
  );
  listSlide(file, deckWords[language].agenda, agenda.length > 0 ? agenda : [deckWords[language].noAgenda]);
  if (deck.slides.length === 0) listSlide(file, deck.title, [deckWords[language].noSlides]);
  for (const content of deck.slides) storyboardSlide(file, content, language);
  if (deck.agreements.length > 0)
    listSlide(
      file,
      deckWords[language].agreements,
      deck.agreements.map(
        ({ who, what, dueOn }) => `${who}: ${what} (${formatWeek(weekOf(dueOn), language)})`,
      ),
    );
  return (await file.write({ outputType: 'nodebuffer' })) as Buffer;
}

function titleSlide(file: PptxGenJS, { title, when, venue }: SeminarDeck): void {
  const slide = file.addSlide();
  slide.background = { color: paper };
  slide.addText(title, {
    x: 0.8,
    y: 2.6,
    w: 11.7,
    h: 1.2,
    fontFace: serif,
    fontSize: 40,
    bold: true,
    color: ink,
  });
  const below = [when, venue].filter(Boolean).join(' · ');
  slide.addText(below, { x: 0.8, y: 3.9, w: 11.7, h: 0.6, fontFace: sans, fontSize: 20, color: quiet });
}

const linesASlide = 16;
/** So many signs of the slide's type stand on one line. */
const signsALine = 105;

/** As many as stand on a slide, by the lines each of them takes. */
function slidesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const slides: string[][] = [[]];
  let taken = 0;
  for (const line of lines) {
    const needs = Math.ceil(line.length / signsALine);
    if (taken + needs > linesASlide && taken > 0) {
      slides.push([]);
      taken = 0;
    }
    slides.at(-1)?.push(line);
    taken += needs;
  }
  return slides;
}

function listSlide(file: PptxGenJS, title: string, lines: readonly string[]): void {
  for (const shown of slidesOf(lines)) {
    const slide = file.addSlide();
    slide.background = { color: paper };
    slide.addText(title, {
      ...{ x: 0.6, y: 0.4, w: 12, h: 0.7, fontFace: serif, fontSize: 28, bold: true, color: ink },
    });
    slide.addText(shown.join('\n'), {
      ...{ x: 0.6, y: 1.3, w: 12, h: 5.8, fontFace: sans, fontSize: 16, color: ink, valign: 'top' },
      lineSpacingMultiple: 1.15,
    });
  }
}

/** What stands after the place's name: a place that has nothing yet has no track either. */
export function trackAndCode(
  { trackDa, trackEn, code }: StoryboardContent<unknown>,
  language: Language,
): string {
  const track = language === 'da' ? trackDa : trackEn;
  return [track.toLocaleLowerCase('da'), code].filter(Boolean).join(' · ');
}

function storyboardSlide(file: PptxGenJS, content: StoryboardContent<SlideChart>, language: Language): void {
  const say = deckWords[language];
  const slide = file.addSlide();
  slide.background = { color: paper };
  slide.addText(
    [
      { text: content.placeName, options: { bold: true, color: ink } },
      { text: ` · ${trackAndCode(content, language)}`, options: { color: quiet } },
    ],
    { x: 0.6, y: 0.25, w: 12, h: 0.4, fontFace: sans, fontSize: 16 },
  );
  slide.addText(content.title, {
    x: 0.6,
    y: 0.6,
    w: 12,
    h: 0.65,
    fontFace: serif,
    fontSize: fitted(content.title, [48, 30], [80, 22], [Infinity, 17]),
    bold: true,
    color: ink,
  });
  if (content.goal)
    addGoal(
      slide,
      goalLine({ ...content.goal, unit: content.goal.unit || (content.chart?.unit ?? '') }, language),
    );
  if (content.chart) drawSlideChart(slide, content.chart, language);
  else
    slide.addText(content.learning === '' ? say.nothing : `“${content.learning}”`, {
      ...{
        x: 0.6,
        y: 2.2,
        w: 7.2,
        h: 4.6,
        fontFace: serif,
        fontSize: fitted(content.learning, [160, 24], [320, 18], [Infinity, 13]),
        valign: 'top',
        italic: content.learning !== '',
        color: ink,
      },
    });
  aside(slide, content, language);
}

function addGoal(slide: Slide, text: string): void {
  const fontSize = fitted(text, [80, 18], [150, 13], [Infinity, 11]);
  slide.addText(text, {
    x: 0.6,
    y: 1.2,
    w: 12.2,
    h: 0.5,
    fontFace: serif,
    fontSize,
    color: quiet,
    valign: 'top',
  });
}

/** The size for a text of that length: a file cannot ask how wide its letters are where it is opened. */
function fitted(text: string, ...sizes: readonly (readonly [most: number, size: number])[]): number {
  return (sizes.find(([most]) => text.length <= most) ?? [0, 12])[1];
}

/** How much smaller the column to the right is written, so that all of it stands on the slide. */
function roomFor({
  tried,
  learning,
  chart,
  challenge,
  question,
  peerQuestions,
}: StoryboardContent<SlideChart>): number {
  const signs = [
    ...tried.map(({ title }) => `${title} forkastet`),
    chart ? learning : '',
    challenge,
    question,
  ]
    .concat(peerQuestions.slice(0, 4))
    .reduce((sum, text) => sum + Math.max(30, text.length), 0);
  if (signs <= 420) return 1;
  return signs <= 700 ? 0.85 : signs <= 1100 ? 0.7 : 0.55;
}

function aside(slide: Slide, content: StoryboardContent<SlideChart>, language: Language): void {
  const say = deckWords[language];
  const head = (text: string) => ({
    text,
    options: { bold: true, fontSize: 12, color: quiet, breakLine: true },
  });
  const room = roomFor(content);
  const line = (text: string, size: number, bold = false) => ({
    ...{
      text,
      options: { fontSize: Math.round(size * room), color: ink, bold, fontFace: serif, breakLine: true },
    },
  });
  const tried = content.tried.map(({ number, title, decision }) => {
    const became = decision === null ? say.running : say.decisions[decision];
    return line(`${number}  ${title} - ${became}`, 13);
  });
  const parts = [
    ...(tried.length > 0 ? [head(say.tried), ...tried] : []),
    // Without a curve it stands large in its place, and not once more here.
    ...(content.chart && content.learning !== '' ? [head(say.learned), line(content.learning, 16)] : []),
    ...(content.challenge !== '' ? [head(say.hard), line(content.challenge, 14)] : []),
    ...(content.question !== '' ? [head(say.ask), line(content.question, 20, true)] : []),
    ...(content.peerQuestions.length > 0
      ? [head(say.others), ...content.peerQuestions.slice(0, 4).map((text) => line(text, 12))]
      : []),
  ];
  if (parts.length > 0)
    slide.addText(parts, {
      x: 8.3,
      y: 1.8,
      w: 4.6,
      h: 5.3,
      fontFace: sans,
      valign: 'top',
      paraSpaceAfter: 4,
      fit: 'shrink',
    });
}
