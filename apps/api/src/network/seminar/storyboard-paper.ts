import { chartSvg, layout, printPalette, type ChartModel } from '@laeringsrum/chart-geometry';
import { clockText, ParticipantKind, type StoryboardContent } from '@laeringsrum/domain';
import { formatWeek, weekOf, type Language } from '@laeringsrum/locale';
import { html, markup, paper, type Html } from '../../platform/documents/paper.js';
import { deckWords } from './deck-words.js';
import { type SlideChart } from './slide-chart.js';
import { goalLine, trackAndCode, type SeminarDeck } from './storyboard-slides.js';

/** On paper the curve is the product's own drawing, with its sentence. */
export interface PaperChart extends SlideChart {
  readonly model: ChartModel;
}

export interface SeminarPaper extends SeminarDeck<PaperChart> {
  readonly participants: readonly { readonly name: string; readonly kind: ParticipantKind }[];
}

const WIDTH = 620;
const HEIGHT = 300;
const STYLE = `
  .board { break-before: page; }
  .board h2 { font-size: 22pt; margin: 0 0 2pt; }
  .columns { display: grid; grid-template-columns: 62% 1fr; gap: 18pt; }
  .goal { font-family: 'Source Serif 4', 'Noto Serif', serif; font-size: 13pt; }
  .ask { font-family: 'Source Serif 4', 'Noto Serif', serif; font-size: 15pt; font-weight: 600; }
  .instead { font-family: 'Source Serif 4', 'Noto Serif', serif; font-size: 17pt; }
  figcaption { font-family: 'Source Serif 4', 'Noto Serif', serif; font-size: 12pt; font-weight: 600; }
`;

/** All of a seminar on paper: agenda, one A4 a storyboard, who comes, and what was agreed. The same words as on the screen and the slides. */
export function storyboardPaper(deck: SeminarPaper): string {
  const { language, title, when, venue, agenda, slides, participants, agreements } = deck;
  const say = deckWords[language];
  return paper(
    { title, language, style: STYLE },
    html`<h1>${title}</h1>
      <p class="quiet">${[when, venue].filter(Boolean).join(' · ')}</p>
      <h2>${say.agenda}</h2>
      ${agenda.length === 0 && html`<p>${say.noAgenda}</p>`}
      ${
        agenda.length > 0 &&
        html`<table>
          <thead>
            <tr>
              <th scope="col">${say.clock}</th>
              <th scope="col">${say.what}</th>
              <th scope="col" class="number">${say.minutes}</th>
            </tr>
          </thead>
          <tbody>
            ${agenda.map(
              (item) =>
                html`<tr>
                  <td>${clockText(item.minute, language)}</td>
                  <td>${item.title}</td>
                  <td class="number">${item.minutes}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
      }
      ${slides.length === 0 && html`<p>${say.noSlides}</p>`}
      ${slides.map((content) => board(content, language))}
      <section class="board">
        <h2>${say.who}</h2>
        ${people(participants, language)}
        <h2>${say.agreements}</h2>
        ${agreements.length === 0 && html`<p>${say.noAgreements}</p>`}
        <ul>
          ${agreements.map(
            ({ who, what, dueOn }) =>
              html`<li>${who}: ${what} (${say.by} ${formatWeek(weekOf(dueOn), language)})</li>`,
          )}
        </ul>
      </section>`,
  );
}

function board(content: StoryboardContent<PaperChart>, language: Language): Html {
  const say = deckWords[language];
  const { chart, goal, tried, learning, challenge, question, peerQuestions } = content;
  const part = (title: string, text: string, look = ''): Html | null =>
    text === ''
      ? null
      : html`<h3>${title}</h3>
          <p class="${look}">${text}</p>`;
  return html`<section class="board">
    <p class="quiet">${content.placeName} · ${trackAndCode(content, language)}</p>
    <h2>${content.title}</h2>
    ${goal && html`<p class="goal">${goalLine({ ...goal, unit: goal.unit || (chart?.unit ?? '') }, language)}</p>`}
    <div class="columns">
      <div>
        ${
          chart
            ? html`<figure>
                ${markup(chartSvg(chart.model, layout(chart.model, 'FULL', WIDTH, HEIGHT), printPalette))}
                <figcaption>${chart.sentence}</figcaption>
              </figure>`
            : html`<p class="instead">${learning === '' ? say.nothing : learning}</p>`
        }
      </div>
      <div>
        ${
          tried.length > 0 &&
          html`<h3>${say.tried}</h3>
            <ol>
              ${tried.map(
                ({ number, title, decision }) =>
                  html`<li value="${number}">
                    ${title} - ${decision === null ? say.running : say.decisions[decision]}
                  </li>`,
              )}
            </ol>`
        }
        ${chart && part(say.learned, learning)} ${part(say.hard, challenge)} ${part(say.ask, question, 'ask')}
        ${
          peerQuestions.length > 0 &&
          html`<h3>${say.others}</h3>
            <ul>
              ${peerQuestions.map((text) => html`<li>${text}</li>`)}
            </ul>`
        }
      </div>
    </div>
  </section>`;
}

function people(participants: SeminarPaper['participants'], language: Language): Html {
  const say = deckWords[language];
  if (participants.length === 0) return html`<p>${say.nobody}</p>`;
  const kinds = Object.values(ParticipantKind)
    .map((kind) => ({ kind, of: participants.filter((one) => one.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  return html`<dl>
    ${kinds.map(
      ({ kind, of }) =>
        html`<dt>${say.kinds[kind]}: ${of.length}</dt>
          <dd>${of.map(({ name }) => name).join(', ')}</dd>`,
    )}
  </dl>`;
}
