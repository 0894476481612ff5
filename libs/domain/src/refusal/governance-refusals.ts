import { type Text } from './measurement-refusals.js';
import { type RefusalCode, type RefusalDetails } from './refusal.js';

/** What is refused where things are decided. */
export type GovernanceRefusal = Extract<
  RefusalCode,
  | `DEVIATION_${string}`
  | 'ALREADY_DECIDED'
  | `AMOUNT_${string}`
  | `POSTINGS_${string}`
  | `POOL_${string}`
  | `BUDGET_${string}`
  | `REPORT_${string}`
  | `MILESTONE_${string}`
  | `MEETING_${string}`
  | `ANCHORING_${string}`
  | `EXTENSION_${string}`
>;

const kroner = (value: unknown, language: 'da' | 'en'): string =>
  typeof value === 'number'
    ? (value / 100).toLocaleString(language === 'da' ? 'da-DK' : 'en-GB', { minimumFractionDigits: 2 })
    : '';

const states = {
  da: {
    DRAFT: 'en kladde',
    PROPOSED: 'meldt ind',
    RETURNED: 'sendt tilbage',
    APPROVED: 'godkendt',
    REJECTED: 'afvist',
    WITHDRAWN: 'trukket tilbage',
  },
  en: {
    DRAFT: 'a draft',
    PROPOSED: 'reported',
    RETURNED: 'sent back',
    APPROVED: 'approved',
    REJECTED: 'rejected',
    WITHDRAWN: 'withdrawn',
  },
} as const satisfies Record<'da' | 'en', Record<string, string>>;
const stateOf = (d: RefusalDetails, language: 'da' | 'en'): string =>
  (states[language] as Record<string, string>)[String(d['from'])] ?? '';

const span = (d: RefusalDetails, language: 'da' | 'en'): string => {
  const { least, most } = d;
  if (typeof least !== 'number' || typeof most !== 'number')
    return language === 'da' ? 'et antal' : 'a number of';
  return language === 'da' ? `${least} til ${most}` : `${least} to ${most}`;
};

const da: Record<GovernanceRefusal, Text> = {
  ALREADY_DECIDED: (d) =>
    `Der er allerede afgjort: afvigelsen er ${stateOf(d, 'da') || 'lukket'}. Din tilkendegivelse er ikke talt med.`,
  DEVIATION_TRANSITION: (d) =>
    `Det kan ikke lade sig gøre nu: afvigelsen er ${stateOf(d, 'da') || 'kommet videre'}.`,
  DEVIATION_CHANGES_NOTHING: 'Vælg, hvad der bliver anderledes: mål, tid, penge, spor eller et stop.',
  DEVIATION_NEEDS_LINE: 'Skriv én linje om hvorfor. Kun en ren godkendelse kan stå alene.',
  DEVIATION_RECUSED:
    'Afvigelsen kommer fra din egen kommune, så du er ikke med til at afgøre den. Din suppleant kan.',
  DEVIATION_NOT_A_VOTER: 'Du har ikke sæde i den gruppe, der afgør det.',
  DEVIATION_LEAD_NOTES: 'Det er en mindre afvigelse. Projektlederen noterer den, og gruppen skal ikke svare.',
  DEVIATION_GROUP_DECIDES: 'Det er en større afvigelse. Den afgøres af gruppen, og du kan anbefale.',
  DEVIATION_NOT_CLASHED:
    'Der er ikke noget at lægge ind: ændringen er allerede gjort, eller den venter på et svar.',
  DEVIATION_WAITS_FOR_NO_FUNDER: 'Afvigelsen venter ikke på bevillingsgiveren.',
  AMOUNT_NOT_WHOLE: 'Beløbet kan ikke bruges. Skriv kroner og øre, fx 1.250,50.',
  POSTINGS_UNEVEN: 'Filen kom ikke helt med. Vælg den igen.',
  BUDGET_LINE_IN_USE:
    'Der er posteringer, bevillinger eller afvigelser på budgetlinjen, så den bliver stående.',
  POOL_DECIDED: 'Ansøgningen er allerede afgjort.',
  POOL_MISSING: 'Programmet har ikke en borgerpulje.',
  POOL_TAKEN: 'Programmet har allerede en borgerpulje. Ret den, der er.',
  POOL_TOO_SMALL: (d) =>
    `Der er ${kroner(d['leftOre'], 'da') || 'for få'} kr. tilbage i borgerpuljen. Beløbet er større.`,
  REPORT_LOCKED: 'Tallene er låst. Lås rapporten op for at ændre i den.',
  REPORT_NOT_LOCKED: 'Lås tallene først, så alle godkender det samme.',
  REPORT_SIGNED: 'Rapporten er underskrevet og ændres ikke mere.',
  REPORT_NOT_APPROVED: 'Styregruppen skal godkende rapporten, før den underskrives.',
  MILESTONE_AHEAD: 'Milepælen er nået den dag, den er nået. Vælg i dag eller en tidligere dag.',
  MEETING_CLOSED: 'Referatet er lukket. Skriv rettelsen i næste mødes referat.',
  ANCHORING_DECIDED: 'Der er allerede afgjort, hvordan det forankres. Din tilkendegivelse er ikke talt med.',
  EXTENSION_MONTHS: (d) => `Der kan søges om ${span(d, 'da')} måneder.`,
  EXTENSION_OPEN: 'Der er allerede en ansøgning om forlængelse i gang. Ret den, eller træk den tilbage.',
  EXTENSION_SENT: 'Ansøgningen om forlængelse er sendt og står, som bevillingsgiveren har den.',
  EXTENSION_NOT_SENT: 'Ansøgningen om forlængelse er ikke sendt endnu, så der er intet svar at skrive.',
  EXTENSION_CLOSED: 'Ansøgningen om forlængelse er afsluttet og ændres ikke mere.',
  EXTENSION_NOT_LATER: 'Den nye sidste dag skal ligge efter programmets sidste dag.',
  EXTENSION_NOT_AN_ADVISER: 'Du har ikke sæde i en gruppe, der rådgiver om programmet.',
};

const en: Record<GovernanceRefusal, Text> = {
  ALREADY_DECIDED: (d) =>
    `It has been decided: the deviation is ${stateOf(d, 'en') || 'closed'}. Your vote was not counted.`,
  DEVIATION_TRANSITION: (d) =>
    `That is not possible now: the deviation is ${stateOf(d, 'en') || 'further on'}.`,
  DEVIATION_CHANGES_NOTHING: 'Choose what becomes different: goal, time, money, track or a stop.',
  DEVIATION_NEEDS_LINE: 'Write one line about why. Only a plain approval can stand alone.',
  DEVIATION_RECUSED:
    'The deviation comes from your own municipality, so you do not vote on it. Your substitute may.',
  DEVIATION_NOT_A_VOTER: 'You have no seat in the group that decides this.',
  DEVIATION_LEAD_NOTES: 'This is a smaller deviation. The project lead notes it, and there is no vote.',
  DEVIATION_GROUP_DECIDES: 'This is a larger deviation. The group decides it, and you can recommend.',
  DEVIATION_NOT_CLASHED: 'There is nothing to apply: the change has been made, or it waits for an answer.',
  DEVIATION_WAITS_FOR_NO_FUNDER: 'The deviation does not wait for the funder.',
  AMOUNT_NOT_WHOLE: 'The amount cannot be used. Write kroner and øre, for example 1,250.50.',
  POSTINGS_UNEVEN: 'Not all of the file came along. Choose it again.',
  BUDGET_LINE_IN_USE: 'There are postings, grants or deviations on the budget line, so it stays.',
  POOL_DECIDED: 'The request has already been decided.',
  POOL_MISSING: 'The programme has no citizens’ pool.',
  POOL_TAKEN: 'The programme has a citizens’ pool already. Change the one there is.',
  POOL_TOO_SMALL: (d) =>
    `There are DKK ${kroner(d['leftOre'], 'en') || 'too few'} left in the citizens’ pool. The amount is larger.`,
  REPORT_LOCKED: 'The numbers are locked. Unlock the report to change it.',
  REPORT_NOT_LOCKED: 'Lock the numbers first, so that everybody approves the same.',
  REPORT_SIGNED: 'The report is signed and does not change any more.',
  REPORT_NOT_APPROVED: 'The steering group approves the report before it is signed.',
  MILESTONE_AHEAD: 'A milestone is reached on the day it is reached. Choose today or an earlier day.',
  MEETING_CLOSED: 'The minutes are closed. Write the correction in those of the next meeting.',
  ANCHORING_DECIDED: 'How it is anchored has already been decided. Your vote is not counted.',
  EXTENSION_MONTHS: (d) => `One can ask for ${span(d, 'en')} months.`,
  EXTENSION_OPEN: 'A request for extension is open already. Change it, or withdraw it.',
  EXTENSION_SENT: 'The request for extension has been sent and stands as the funder has it.',
  EXTENSION_NOT_SENT: 'The request for extension has not been sent yet, so there is no answer to note.',
  EXTENSION_CLOSED: 'The request for extension is closed and does not change any more.',
  EXTENSION_NOT_LATER: 'The new last day lies after the last day of the programme.',
  EXTENSION_NOT_AN_ADVISER: 'You have no seat in a group that advises the programme.',
};

export const governanceTexts = { da, en };
