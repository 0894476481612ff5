import { number, type Text } from './measurement-refusals.js';
import { type NetworkRefusal } from './network-codes.js';

const listed = (value: unknown, and: string): string => {
  const all = Array.isArray(value) ? value.map(String) : [];
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(and);
};
const partsDa: Record<string, string> = {
  SUMMARY: 'én sætning om, hvad det er',
  STEPS: 'mindst ét trin',
  CORE: 'mindst ét kerneelement',
  ADAPTABLE: 'mindst ét element, der må tilpasses',
  CONTEXT: 'hvor det er prøvet',
  NEEDS: 'hvad det kræver',
  COST: 'hvad det kostede',
  EFFECT: 'en kurve eller noget lært',
  CONTACT: 'en kontaktperson',
  FAILURES: 'det, der gik galt',
};
const partsEn: Record<string, string> = {
  SUMMARY: 'one sentence on what it is',
  STEPS: 'at least one step',
  CORE: 'at least one core element',
  ADAPTABLE: 'at least one element that may be adapted',
  CONTEXT: 'where it was tried',
  NEEDS: 'what it takes',
  COST: 'what it cost',
  EFFECT: 'a chart or something learned',
  CONTACT: 'a contact',
  FAILURES: 'what went wrong',
};
const parts = (value: unknown, words: Record<string, string>, and: string): string =>
  listed(Array.isArray(value) ? value.map((part) => words[String(part)] ?? '') : [], and);

const da: Record<NetworkRefusal, Text> = {
  PACKAGE_NEEDS_CYCLE:
    'Et koncept bygger på en afsluttet afprøvning, som I har beholdt eller tilpasset. Den, det skulle bygge på, er der ikke.',
  PACKAGE_EXISTS: 'Indsatsen er allerede gjort til et koncept. Åbn det, og lav en ny udgave.',
  PACKAGE_INCOMPLETE: (d) => `Det mangler endnu: ${parts(d['parts'], partsDa, ' og ') || 'noget'}.`,
  PACKAGE_FAILURE_UNTOLD: (d) =>
    `Noget gik ikke som håbet: cyklus ${listed(d['numbers'], ' og ') || '?'}. Fortæl det med én linje, eller skriv, hvorfor det er udeladt.`,
  PACKAGE_TOO_MANY_ELEMENTS: (d) =>
    `Der er plads til ${number(d['max'], 'da') || 'tolv'} af hver slags. Et koncept skal kunne læses på én skærm.`,
  PACKAGE_WITHDRAWN: 'Konceptet er trukket tilbage og kan ikke tages i brug mere. Det kan stadig læses.',
  PACKAGE_OWN: 'Det er jeres eget koncept. I bruger det allerede.',
  PACKAGE_TAKEN_UP: 'I har allerede taget konceptet i brug. Åbn jeres indsats, og tilpas den dér.',
  PACKAGE_CORE_NEEDS_REASON: (d) =>
    `I ændrer noget, der hører til kernen (${listed(d['elements'], ' og ') || '...'}). Skriv hvorfor.`,
  AGENDA_OVER_A_DAY: 'Dagsordenen er længere end et døgn. Gør et punkt kortere, eller tag et væk.',
  PARTICIPANT_TWICE: (d) => `${String(d['name'] ?? 'Deltageren')} står allerede på listen.`,
  SEMINAR_FROZEN: 'Seminaret er frosset. Det, der blev vist, kan ikke ændres mere.',
  SEMINAR_OVER: 'Seminaret er holdt. Der er ikke mere at minde om.',
  PAUSE_DAYS: 'Pausen skal have en første og en sidste dag og vare højst et halvt år.',
  FOLLOW_UP_PAST: 'Vælg en dag i morgen eller senere at følge op på.',
  COMMENT_LATE: (d) =>
    `En kommentar kan rettes i ${number(d['minutes'], 'da') || '15'} minutter. Skriv en ny, eller slet den.`,
  MENTION_HIDDEN: 'En af dem, du nævner, kan ikke se det her. Tag navnet væk, eller del det først.',
  SPACE_AHEAD: 'Mødet er ikke holdt endnu. Skriv, hvad der blev sagt, når dagen er kommet.',
  SPACE_NEEDS_INTERVENTION:
    'Mødet hører ikke til en indsats. Skriv i stedet, hvad I gjorde, eller hvorfor ikke nu.',
  THRESHOLD_RANGE: (d) =>
    `Skriv et helt tal fra ${number(d['least'], 'da') || '1'} til ${number(d['most'], 'da') || '365'}.`,
  SHARING_AHEAD: 'Loggen fortæller, hvad der er sket. Vælg i dag eller en tidligere dag.',
  PACKAGE_CYCLE_GONE:
    'Den afprøvning, konceptet bygger på, findes ikke mere. Spørg dem, der har lavet det, før I tager det i brug.',
};

const en: Record<NetworkRefusal, Text> = {
  PACKAGE_NEEDS_CYCLE:
    'A concept rests on a closed test that you have adopted or adapted. The one it was to rest on is not there.',
  PACKAGE_EXISTS: 'The intervention is a concept already. Open it, and make a new version.',
  PACKAGE_INCOMPLETE: (d) => `Still missing: ${parts(d['parts'], partsEn, ' and ') || 'something'}.`,
  PACKAGE_FAILURE_UNTOLD: (d) =>
    `Something did not go as hoped: cycle ${listed(d['numbers'], ' and ') || '?'}. Tell it in one line, or write why it is left out.`,
  PACKAGE_TOO_MANY_ELEMENTS: (d) =>
    `There is room for ${number(d['max'], 'en') || 'twelve'} of each kind. A concept must be readable on one screen.`,
  PACKAGE_WITHDRAWN: 'The concept has been withdrawn and can no longer be taken up. It can still be read.',
  PACKAGE_OWN: 'This is your own concept. You use it already.',
  PACKAGE_TAKEN_UP: 'You have taken up this concept already. Open your intervention and adapt it there.',
  PACKAGE_CORE_NEEDS_REASON: (d) =>
    `You change something that belongs to the core (${listed(d['elements'], ' and ') || '...'}). Write why.`,
  AGENDA_OVER_A_DAY: 'The agenda is longer than a day and a night. Shorten an item, or take one away.',
  PARTICIPANT_TWICE: (d) => `${String(d['name'] ?? 'The participant')} is on the list already.`,
  SEMINAR_FROZEN: 'The seminar is frozen. What was shown can no longer be changed.',
  SEMINAR_OVER: 'The seminar has been held. There is nothing more to remind of.',
  PAUSE_DAYS: 'A pause has a first and a last day and lasts half a year at most.',
  FOLLOW_UP_PAST: 'Choose tomorrow or a later day to follow up on.',
  COMMENT_LATE: (d) =>
    `A comment can be put right for ${number(d['minutes'], 'en') || '15'} minutes. Write a new one, or delete it.`,
  MENTION_HIDDEN: 'Someone you mention cannot see this. Take the name away, or share it first.',
  SPACE_AHEAD: 'The meeting has not been held yet. Write what was said when the day has come.',
  SPACE_NEEDS_INTERVENTION:
    'The meeting belongs to no intervention. Write instead what you did, or why not now.',
  THRESHOLD_RANGE: (d) =>
    `Write a whole number from ${number(d['least'], 'en') || '1'} to ${number(d['most'], 'en') || '365'}.`,
  SHARING_AHEAD: 'The log tells what has been. Choose today or an earlier day.',
  PACKAGE_CYCLE_GONE:
    'The test this concept rests on no longer exists. Ask those who made it before you take it up.',
};

export const networkTexts = { da, en };
