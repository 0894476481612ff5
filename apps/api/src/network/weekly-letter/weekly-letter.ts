import { type Language } from '@laeringsrum/domain';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { type Html, html } from '../../platform/documents/paper.js';

/** One thing a letter tells: a sentence without anybody's free text, and where it leads. */
export interface LetterLine {
  readonly sentence: string;
  readonly address: string;
}

/** A curve that says something new, with its one sentence. */
export interface LetterCurve extends LetterLine {
  readonly title: string;
  /** A PNG; null where it could not be drawn, or there are too many. */
  readonly picture: Buffer | null;
}

export interface LetterContent {
  readonly name: string;
  readonly today: string;
  /** Numbers of the own place that are missing, each with the page to write it on. */
  readonly missing: readonly LetterLine[];
  /** What else waits for the person: a test to study, a storyboard, something promised. */
  readonly waiting: readonly LetterLine[];
  readonly curves: readonly LetterCurve[];
  /** What others have said and done. */
  readonly news: readonly LetterLine[];
  readonly stopAddress: string;
  readonly settingsAddress: string;
}

interface Written {
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

/** A number takes so long to write, in seconds. */
const SECONDS_A_NUMBER = 20;

const words = {
  da: {
    subject: (week: string, missing: number, all: number) =>
      missing === all
        ? `${week}: ${missing === 1 ? 'ét tal mangler' : `${missing} tal mangler`} (${missing * SECONDS_A_NUMBER} sek.)`
        : `${week}: ${all === 1 ? 'én ting' : `${all} ting`} til dig i Læringsrum`,
    hello: (name: string) => `Hej ${name}`,
    missing: 'Tal, der mangler',
    waiting: 'Det venter på dig',
    curves: 'Kurver, der siger noget nyt',
    news: 'Siden sidst',
    open: 'Åbn',
    record: 'Skriv tallet',
    once: 'Du får højst ét brev om ugen.',
    settings: 'Vælg dag og indhold',
    stop: 'Hold pause, eller afmeld brevene',
  },
  en: {
    subject: (week: string, missing: number, all: number) =>
      missing === all
        ? `${week}: ${missing === 1 ? 'one number is missing' : `${missing} numbers are missing`} (${missing * SECONDS_A_NUMBER} sec)`
        : `${week}: ${all === 1 ? 'one thing' : `${all} things`} for you in Læringsrum`,
    hello: (name: string) => `Hello ${name}`,
    missing: 'Numbers that are missing',
    waiting: 'Waiting for you',
    curves: 'Curves that say something new',
    news: 'Since last time',
    open: 'Open',
    record: 'Write the number',
    once: 'You get one letter a week at most.',
    settings: 'Choose day and contents',
    stop: 'Pause the letters, or stop them',
  },
} as const satisfies Record<Language, unknown>;

interface Part {
  readonly title: string;
  readonly lines: readonly (LetterLine | LetterCurve)[];
}

const atTheBeginning = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The letter of the week in both shapes; null where there is nothing to tell, and then none leaves. */
export function weeklyLetter(content: LetterContent, language: Language): Written | null {
  const t = words[language];
  const { missing, waiting, curves, news } = content;
  const parts: Part[] = [
    { title: t.missing, lines: missing },
    { title: t.waiting, lines: waiting },
    { title: t.curves, lines: curves },
    { title: t.news, lines: news },
  ].filter(({ lines }) => lines.length > 0);
  const first = parts[0]?.lines[0];
  if (!first) return null;
  const all = missing.length + waiting.length + curves.length + news.length;
  const hello = t.hello(content.name.split(' ')[0] ?? content.name);
  const foot = [`${t.settings}: ${content.settingsAddress}`, `${t.stop}: ${content.stopAddress}`];
  const button = missing.length > 0 ? t.record : t.open;
  return {
    subject: t.subject(atTheBeginning(formatWeek(weekOf(content.today), language)), missing.length, all),
    body: [
      hello,
      ...parts.map(
        ({ title, lines }) =>
          `${title}\n${lines.map((line) => `- ${'title' in line ? `${line.title}: ` : ''}${line.sentence}\n  ${line.address}`).join('\n')}`,
      ),
      `${t.once}\n${foot.join('\n')}\n`,
    ].join('\n\n'),
    html: html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
        </head>
        <body
          style="margin:0;padding:24px;background:#fbfaf7;color:#1c2b2d;font:16px/1.5 'Source Sans 3',Helvetica,Arial,sans-serif"
        >
          <div style="max-width:560px;margin:0 auto">
            <p>${hello}</p>
            <p>
              <a
                href="${first.address}"
                style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0f5c5c;color:#ffffff;text-decoration:none"
                >${button}</a
              >
            </p>
            ${parts.map(
              ({ title, lines }) =>
                html`<h2 style="margin:24px 0 4px;font:600 18px Georgia,serif">${title}</h2>
                  <ul style="margin:0;padding-left:20px">
                    ${lines.map((line) => ('title' in line ? curveHtml(line) : lineHtml(line)))}
                  </ul>`,
            )}
            <p
              style="margin-top:32px;padding-top:12px;border-top:1px solid #d9dedd;font-size:14px;color:#4a5a5c"
            >
              ${t.once}<br />
              <a href="${content.settingsAddress}" style="color:#4a5a5c">${t.settings}</a> ·
              <a href="${content.stopAddress}" style="color:#4a5a5c">${t.stop}</a>
            </p>
          </div>
        </body>
      </html>`.text,
  };
}

const lineHtml = ({ sentence, address }: LetterLine): Html =>
  html`<li style="padding:4px 0"><a href="${address}" style="color:#0f5c5c">${sentence}</a></li>`;

/** The picture leaves as a part of the letter, named by its sentence: nothing is fetched when the letter is read. */
const curveHtml = ({ title, sentence, address, picture }: LetterCurve): Html =>
  html`<li style="padding:8px 0 16px;list-style:none;margin-left:-20px">
    <a href="${address}" style="color:#0f5c5c">${title}</a>
    ${
      picture &&
      html`<img
        src="data:image/png;base64,${picture.toString('base64')}"
        alt="${sentence}"
        width="560"
        style="display:block;width:100%;max-width:560px;height:auto;margin:8px 0"
      />`
    }
    <div style="font:17px/1.45 Georgia,serif">${sentence}</div>
  </li>`;
