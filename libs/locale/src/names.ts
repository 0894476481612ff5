import { type Language } from './language.js';

// Written out here rather than asked of Intl: server and browser must read and write the same words whatever
// version of the CLDR tables they carry.

const monthNames = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Monday first, as the ISO week has it. */
const weekdayNames = {
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** The name of month 1-12; `short` gives `jan.` in Danish and `Jan` in English. */
export function monthName(month: number, language: Language, short = false): string {
  const name = monthNames[language][month - 1] ?? '';
  if (!short) return name;
  const cut = name.slice(0, 3);
  return language === 'en' || cut === name ? cut : `${cut}.`;
}

/** The name of weekday 1-7, Monday being 1. */
export function weekdayName(weekday: number, language: Language): string {
  return weekdayNames[language][weekday - 1] ?? '';
}

function indexOfName(tables: Record<Language, string[]>, word: string): number | undefined {
  const asked = word.toLowerCase().replace(/\.$/, '');
  if (asked.length < 3) return undefined;
  for (const table of [tables.da, tables.en]) {
    const at = table.findIndex((name) => {
      const full = name.toLowerCase();
      // `sept.` is as common in Danish as `sep.`
      return asked === full || (asked.length <= 4 && full.startsWith(asked));
    });
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** The month 1-12 that a Danish or English name or abbreviation (`apr`, `apr.`, `sept.`) stands for. */
export function monthNumber(word: string): number | undefined {
  return indexOfName(monthNames, word);
}

/** The weekday 1-7 (Monday 1) that a Danish or English name or abbreviation stands for. */
export function weekdayNumber(word: string): number | undefined {
  return indexOfName(weekdayNames, word);
}
