import { type Language } from '@laeringsrum/domain';
import { formatDate } from '@laeringsrum/locale';
import { html, markup } from '../../platform/documents/paper.js';
import { type LettersOf } from './letter-choice.service.js';

const words = {
  da: {
    title: 'Brevene fra Læringsrum',
    lead: 'Du får højst ét brev om ugen.',
    pause: 'Hold pause i fire uger',
    stop: 'Send mig ikke flere breve',
    paused: (day: string) => `Brevene holder pause til og med ${day}.`,
    stopped: 'Du får ikke flere breve. Du kan vælge dem til igen på din konto.',
    signIn: 'Log ind',
    unknown: 'Linket virker ikke. Log ind, og vælg på din konto, hvad du vil have på mail.',
  },
  en: {
    title: 'Letters from Læringsrum',
    lead: 'You get one letter a week at most.',
    pause: 'Pause for four weeks',
    stop: 'Send me no more letters',
    paused: (day: string) => `The letters are on pause until ${day}, that day included.`,
    stopped: 'You get no more letters. You can choose them again on your account page.',
    signIn: 'Sign in',
    unknown: 'The link does not work. Sign in, and choose on your account page what you want by mail.',
  },
} as const satisfies Record<Language, unknown>;

const style = `
:root{color-scheme:light dark;--page:#fbfaf7;--ink:#1c2b2d;--line:#7c8a8c;--accent:#0f5c5c;--on:#fff}
@media(prefers-color-scheme:dark){:root{--page:#14191a;--ink:#eef2f1;--accent:#6fc7c0;--on:#14191a}}
body{margin:0;padding:40px 20px;background:var(--page);color:var(--ink);font:18px/1.5 'Source Sans 3',Helvetica,Arial,sans-serif}
main{max-width:520px;margin:0 auto}h1{font:600 26px/1.2 Georgia,serif}
form{display:flex;flex-wrap:wrap;gap:12px;margin-top:24px}
button{min-height:48px;padding:8px 20px;border:1px solid var(--line);border-radius:6px;background:transparent;color:var(--ink);font:inherit}
a{color:var(--accent)}button[value=stop]{border-color:var(--accent);background:var(--accent);color:var(--on)}`;

/**
 * A page of its own, without the client: it opens on any device, and there is nothing else to do on it.
 * @param nonce by which the browser lets its style through
 */
export function stopPage(letters: LettersOf | null, today: string, nonce: string): string {
  const language = letters?.language ?? 'da';
  const t = words[language];
  const paused = letters?.pausedUntil != null && letters.pausedUntil >= today ? letters.pausedUntil : null;
  const says = !letters
    ? t.unknown
    : !letters.anyLeft
      ? t.stopped
      : paused
        ? t.paused(formatDate(paused, language))
        : t.lead;
  const acts =
    letters?.anyLeft === true
      ? html`<form method="post">
          ${paused ? null : html`<button name="act" value="pause">${t.pause}</button>`}
          <button name="act" value="stop">${t.stop}</button>
        </form>`
      : null;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${t.title}</title>
        <style nonce="${nonce}">
          ${markup(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${t.title}</h1>
          <p role="status">${says}</p>
          ${acts} ${letters ? null : html`<p><a href="/log-ind">${t.signIn}</a></p>`}
        </main>
      </body>
    </html>`.text;
}
