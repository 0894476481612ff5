import { governanceTexts } from './governance-refusals.js';
import { measurementTexts, number, type Language, type Text } from './measurement-refusals.js';
import { peopleTexts } from './people-refusals.js';
import { safetyTexts } from './safety-refusals.js';
import { networkTexts } from './network-refusals.js';
import { type RefusalCode, type RefusalDetails } from './refusal.js';

export { type Language };

const names = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

const cycleStateDa: Record<string, string> = {
  DRAFT: 'en kladde',
  RUNNING: 'i gang',
  STUDYING: 'klar til læring',
  CLOSED: 'afsluttet',
  CANCELLED: 'opgivet',
};
const cycleStateEn: Record<string, string> = {
  DRAFT: 'a draft',
  RUNNING: 'running',
  STUDYING: 'ready to study',
  CLOSED: 'closed',
  CANCELLED: 'cancelled',
};

const stopWords: Record<
  Language,
  { states: Record<string, string>; parties: Record<string, string>; and: string }
> = {
  da: {
    states: {
      DRAFT: 'en kladde',
      PROPOSED: 'foreslået',
      ACCEPTED: 'accepteret',
      WITHDRAWN: 'trukket tilbage',
    },
    parties: { STAFF: 'medarbejdere', LEADERS: 'ledere', CITIZENS: 'borgere' },
    and: ' og ',
  },
  en: {
    states: { DRAFT: 'a draft', PROPOSED: 'proposed', ACCEPTED: 'accepted', WITHDRAWN: 'withdrawn' },
    parties: { STAFF: 'staff', LEADERS: 'leaders', CITIZENS: 'citizens' },
    and: ' and ',
  },
};
const stopState = (of: unknown, language: Language): string => stopWords[language].states[String(of)] ?? '';
const parties = (of: unknown, language: Language): string => {
  const words = stopWords[language];
  const keys: readonly unknown[] = Array.isArray(of) ? of : Object.keys(words.parties);
  const names = keys.map((key) => words.parties[String(key)] ?? '');
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(words.and);
};

const da: Record<RefusalCode, Text> = {
  ...measurementTexts.da,
  ...peopleTexts.da,
  ...safetyTexts.da,
  ...governanceTexts.da,
  ...networkTexts.da,
  UNAUTHENTICATED: 'Du er blevet logget ud. Din tekst ligger her stadig, når du logger ind.',
  SIGN_IN_FAILED: 'E-mail og adgangskode passer ikke sammen. Prøv igen.',
  TOO_MANY_ATTEMPTS: (d) =>
    `Der er prøvet for mange gange. Vent ${number(d['minutes'], 'da') || '15'} minutter, og prøv så igen.`,
  FORBIDDEN: 'Det har din rolle ikke adgang til. Spørg klyngeprojektlederen, hvis du mangler adgang.',
  NOT_FOUND: 'Findes ikke, eller du har ikke adgang.',
  CONFLICT: 'En anden har ændret det samme imens. Begge tekster er gemt - vælg, hvad der skal stå.',
  VALIDATION: 'Noget i feltet kan ikke bruges. Ret det, og prøv igen.',
  REQUIRED: 'Feltet mangler. Skriv noget, før du gemmer.',
  TOO_LONG: (d) => `Teksten er for lang. Der er plads til ${number(d['max'], 'da')} tegn.`,
  PERSONAL_DATA: 'Der står noget, der ligner et CPR-nummer. Fjern det, før du gemmer.',
  UNKNOWN_REFERENCE: 'Det valgte findes ikke i programmet. Genindlæs siden, og vælg igen.',
  IDEMPOTENCY_MISMATCH:
    'Den samme forsendelse er sendt før med et andet indhold. Genindlæs siden, og prøv igen.',
  ONE_CHANGE_AT_A_TIME: 'Send én ændring ad gangen.',
  TOO_LARGE: 'Forespørgslen er for stor. Del den op i mindre dele.',
  TOO_MANY: (d) =>
    `Der er flere end ${number(d['max'], 'da')}. Vælg et sted, et spor eller et ord at søge efter, så listen bliver kortere.`,
  UNAVAILABLE: 'Serveren kan ikke gemme lige nu. Intet er gået tabt - prøv igen om et øjeblik.',
  INTERNAL: (d) =>
    `Noget gik galt hos os, og intet blev ændret. Oplys nummeret ${String(d['logId'] ?? '')}, hvis du beder om hjælp.`,
  CYCLE_TRANSITION: (d) =>
    `Det kan ikke lade sig gøre nu: cyklussen er ${cycleStateDa[String(d['from'])] ?? 'et andet sted'}.`,
  CYCLE_NEEDS_PLAN: 'Skriv, hvad I vil prøve, før afprøvningen starter.',
  CYCLE_NEEDS_OBSERVATION:
    'Skriv mindst én observation, tæl en gang, eller registrér et tal i cyklussens uger, før I går til Lær.',
  CYCLE_NEEDS_VERDICT: 'Vælg, om det blev, som I troede, før I afslutter.',
  CYCLE_NEEDS_LEARNING: 'Skriv én linje om, hvad I lærte, før I afslutter.',
  CYCLE_NEEDS_DECISION_REASON: 'Skriv, hvorfor I forkaster det. Det er også værd at vide.',
  CYCLE_NEEDS_REASON: 'Skriv kort hvorfor.',
  CYCLE_CLOSED: 'Cyklussen er afsluttet. Åbn den igen for at ændre den.',
  CYCLE_ALREADY_FOLLOWED: 'Der er allerede en cyklus, der følger efter den.',
  CYCLE_DATES: 'Slutdatoen ligger før startdatoen. Ret en af dem.',
  CYCLE_UNDO_LATE: 'Beslutningen er over et døgn gammel. Åbn i stedet cyklussen igen, og skriv hvorfor.',
  CYCLE_SUCCESSOR_STAYS:
    'Der er arbejdet videre i den næste cyklus, så den bliver stående. Åbn i stedet cyklussen igen.',
  CYCLE_COPY_OWN: 'Planen er jeres egen. Planlæg en ny cyklus i stedet.',
  TALLY_FULL: (d) =>
    `Der er talt ${number(d['max'], 'da')} gange i cyklussen, og flere er der ikke plads til.`,
  DOCUMENTS_UNDER_WAY: (d) =>
    `Du har allerede ${number(d['max'], 'da')} dokumenter på vej. Vent på et af dem, eller stop et.`,
  DOCUMENT_OVER: 'Dokumentet er ikke på vej længere. Bestil det igen, hvis du vil have et nyt.',
  DOCUMENT_NO_BROWSER:
    'Serveren mangler det program, der laver PDF. Driften kan rette det; det står i driftsvejledningen. Siden kan stadig udskrives.',
  ATTACHMENT_TYPE:
    'Den slags fil kan ikke vedhæftes. Brug PDF, Word, Excel, PowerPoint eller OpenDocument (docx, xlsx, pptx, odt, ods, odp).',
  ATTACHMENT_MISMATCH: 'Filen er ikke det, dens navn siger. Gem den igen i det rigtige format, og prøv så.',
  ATTACHMENT_IMAGE: 'Programmet tillader ikke billeder her. Beskriv med ord, eller brug et dokument.',
  ATTACHMENT_EMPTY: 'Filen er tom. Vælg en anden.',
  ATTACHMENT_TOO_LARGE: (d) =>
    `Filen fylder ${number(d['megabytes'], 'da') || 'for meget'}${d['megabytes'] === undefined ? '' : ' MB'}. Højst 10 MB - prøv som PDF.`,
  ATTACHMENT_TOO_MANY: (d) =>
    `Der er plads til ${number(d['max'], 'da')} filer. Fjern en, før du tilføjer en ny.`,
  PREDICTION_INCOMPLETE:
    'Vælg en retning, skriv et tal med mindst eller højst, eller vælg "Vi har ingen forventning".',
  PREDICTION_LOCKED: 'Forudsigelsen er låst, fordi afprøvningen er begyndt. Skriv, hvorfor den skal ændres.',
  GOAL_INCOMPLETE: 'Målet mangler noget, før det kan aftales. Se de bogstaver, der ikke lyser.',
  NEEDS_DEVIATION:
    'Målet er aftalt. Et nyt mål skal meldes ind som en mindre afvigelse, og klyngeprojektlederen noterer den.',
  THEORY_FULL: (d) =>
    `Der er plads til ${number(d['max'], 'da')} drivere og idéer i ét diagram. Slet eller saml nogle, før du tilføjer flere.`,
  THEORY_LEVELS:
    'Et driverdiagram har to lag drivere. Flyt de drivere, der ligger under, før du flytter denne.',
  THEORY_PARENT_GONE: 'Den driver, den hører til, er slettet. Hent den tilbage først.',
  PROGRESS_SCORE: 'Scoren går fra 0,5 til 5,0 i halve trin. Vælg en af dem.',
  PROGRESS_NEEDS_LINE: 'Skriv én linje om, hvorfor I er her på skalaen.',
  MEASURE_NEEDS_DEFINITION: 'Skriv, hvad I måler, eller vælg et mål, programmet allerede har.',
  MEASURE_DEFINITION_RANGE: 'Det laveste mulige tal skal være mindre end det højeste.',
  MEASURE_PAUSE_OVERLAP: 'Tallet har allerede en pause i de dage. Ret den, eller vælg andre dage.',
  DEFINITION_SHARED: (d) =>
    `Andre måler også sådan: ${names(d['places'])}. Vælg, om den nye definition kun er jeres eller for alle.`,
  PHASE_NEEDS_ORIGIN: 'En ny fase skal begynde med en cyklus eller en note, og den skal have en grund.',
  IMPORT_TOO_LARGE: (d) =>
    `Der er ${number(d['rows'], 'da')} rækker. Indsæt højst ${number(d['max'], 'da')} ad gangen.`,
  IMPORT_EMPTY: 'Der er ingen værdier at indsætte.',
  IMPORT_UNDONE: 'Indsættelsen er allerede fortrudt.',
  UNDO_CHANGED_SINCE: 'Det kan ikke fortrydes mere: der er ændret eller skrevet noget siden.',
  IMPORT_CHANGED_SINCE: 'Nogle af tallene er ændret siden indsættelsen og kan ikke fortrydes samlet.',
  DOCUMENTATION_MINUTES: (d) =>
    `Skriv, hvor mange minutter opgaven tog: mere end 0 og højst ${number(d['maximum'], 'da') || '480'}.`,
  STOP_TRANSITION: (d) =>
    `Det kan ikke lade sig gøre nu: forslaget er ${stopState(d['from'], 'da') || 'kommet videre'}.`,
  STOP_NEEDS_REASON: 'Skriv kort, hvorfor forslaget tages tilbage.',
  STOP_NEEDS_LEGAL_BASIS:
    'Forslaget kan ikke accepteres, før myndighed eller jura med navn har skrevet, hvad loven siger.',
  STOP_NEEDS_SIGN_OFFS: (d) =>
    `Forslaget kan ikke accepteres endnu. Det mangler et ja fra ${parties(d['missing'], 'da')}.`,
  STOP_LEGAL_IS_NOT_EXPERIENCE:
    'Den, der svarer for loven, kan ikke også svare for oplevelsen. Skriv, hvem der ellers har sagt det.',
  CONTRIBUTION_UNKNOWN: 'Linket findes ikke. Se efter, om det hele kom med, eller bed teamet om et nyt.',
  CONTRIBUTION_EXPIRED:
    'Linket virker ikke længere. Tak for hjælpen - bed teamet om et nyt, hvis I fortsætter.',
  CONTRIBUTION_REVOKED: 'Teamet har lukket linket. Bed dem om et nyt, hvis du stadig skal bruge det.',
  CONTRIBUTION_TERM: 'Linket skal gælde mindst til i dag og højst et halvt år. Vælg en anden dag.',
  CONTRIBUTION_TOO_MANY: (d) =>
    `Der er allerede ${number(d['max'], 'da')} links, der virker. Luk et af dem først.`,
  CONTRIBUTION_RHYTHM: 'Det tal registreres ved hver hændelse, så det kan ikke deles med et link.',
  CONTRIBUTION_TAKEN: 'Der står allerede et tal. Sig det til teamet, hvis det er forkert.',
  IDEA_NEEDS_CONSENT: 'Den, der fik idéen, har ikke sagt ja endnu. Spørg først.',
  IDEA_USED: 'Idéen står allerede i driverdiagrammet.',
  CYCLE_HAS_IDEA: 'Afprøvningen hører allerede til en anden idé.',
  DILEMMA_INCOMPLETE:
    'Vælg mindst to hensyn, om det er denne situation eller et princip, og hvem der skal se på det.',
  DILEMMA_NAMES: (d) =>
    `Er det en persons navn: ${names(d['words'])}? Skriv fx ”borgeren” eller ”datteren” i stedet.`,
  DILEMMA_CONTACT:
    'Der står noget, der ligner et telefonnummer, en adresse eller en mail. Tag det ud, før du giver det videre.',
  DILEMMA_HANDED_OVER: 'Teamet har fået dilemmaet. Det kan ikke længere ændres.',
};

const en: Record<RefusalCode, Text> = {
  ...measurementTexts.en,
  ...peopleTexts.en,
  ...safetyTexts.en,
  ...governanceTexts.en,
  ...networkTexts.en,
  UNAUTHENTICATED: 'You have been signed out. Your text is still here when you sign in.',
  SIGN_IN_FAILED: 'The e-mail and password do not match. Try again.',
  TOO_MANY_ATTEMPTS: (d) =>
    `There have been too many attempts. Wait ${number(d['minutes'], 'en') || '15'} minutes and try again.`,
  FORBIDDEN: 'Your role does not give access to this. Ask the cluster project lead if you need access.',
  NOT_FOUND: 'It does not exist, or you do not have access.',
  CONFLICT: 'Somebody else changed the same thing meanwhile. Both texts are kept - choose which one stands.',
  VALIDATION: 'Something in this field cannot be used. Correct it and try again.',
  REQUIRED: 'This field is missing. Write something before you save.',
  TOO_LONG: (d) => `The text is too long. There is room for ${number(d['max'], 'en')} characters.`,
  PERSONAL_DATA: 'This contains something that looks like a CPR number. Remove it before you save.',
  UNKNOWN_REFERENCE: 'What you chose is not part of the programme. Reload the page and choose again.',
  IDEMPOTENCY_MISMATCH:
    'The same request was sent before with other contents. Reload the page and try again.',
  ONE_CHANGE_AT_A_TIME: 'Send one change at a time.',
  TOO_LARGE: 'The request is too large. Split it into smaller parts.',
  TOO_MANY: (d) =>
    `There are more than ${number(d['max'], 'en')}. Choose a place, a track or a word to search for to make the list shorter.`,
  UNAVAILABLE: 'The server cannot save right now. Nothing is lost - try again in a moment.',
  INTERNAL: (d) =>
    `Something went wrong on our side and nothing was changed. Quote number ${String(d['logId'] ?? '')} if you ask for help.`,
  CYCLE_TRANSITION: (d) =>
    `That is not possible now: the cycle is ${cycleStateEn[String(d['from'])] ?? 'somewhere else'}.`,
  CYCLE_NEEDS_PLAN: 'Write what you will test before the test starts.',
  CYCLE_NEEDS_OBSERVATION:
    "Write at least one observation, count once, or register a number in the cycle's weeks, before you go to Study.",
  CYCLE_NEEDS_VERDICT: 'Choose whether it went as you predicted before you close.',
  CYCLE_NEEDS_LEARNING: 'Write one line about what you learned before you close.',
  CYCLE_NEEDS_DECISION_REASON: 'Write why you abandon it. That is worth knowing too.',
  CYCLE_NEEDS_REASON: 'Write briefly why.',
  CYCLE_CLOSED: 'The cycle is closed. Reopen it to change it.',
  CYCLE_ALREADY_FOLLOWED: 'There already is a cycle that follows it.',
  CYCLE_DATES: 'The end date lies before the start date. Correct one of them.',
  CYCLE_UNDO_LATE: 'The decision is more than a day old. Reopen the cycle instead, and write why.',
  CYCLE_SUCCESSOR_STAYS: 'Work has gone on in the next cycle, so it stays. Reopen the cycle instead.',
  CYCLE_COPY_OWN: 'The plan is your own. Plan a new cycle instead.',
  TALLY_FULL: (d) =>
    `There is room for ${number(d['max'], 'en')} counts in a cycle, and they have been made.`,
  DOCUMENTS_UNDER_WAY: (d) =>
    `You already have ${number(d['max'], 'en')} documents on the way. Wait for one of them, or stop one.`,
  DOCUMENT_OVER: 'The document is not on the way any more. Order it again if you want a new one.',
  DOCUMENT_NO_BROWSER:
    'The server lacks the program that makes PDF. Those who run it can mend that; the operations guide says how. The page can still be printed.',
  ATTACHMENT_TYPE:
    'This kind of file cannot be attached. Use PDF, Word, Excel, PowerPoint or OpenDocument (docx, xlsx, pptx, odt, ods, odp).',
  ATTACHMENT_MISMATCH: 'The file is not what its name says. Save it again in the right format and retry.',
  ATTACHMENT_IMAGE: 'The programme does not allow pictures here. Describe in words, or use a document.',
  ATTACHMENT_EMPTY: 'The file is empty. Choose another.',
  ATTACHMENT_TOO_LARGE: (d) =>
    `The file takes up ${number(d['megabytes'], 'en') || 'too much'}${d['megabytes'] === undefined ? '' : ' MB'}. At most 10 MB - try it as a PDF.`,
  ATTACHMENT_TOO_MANY: (d) =>
    `There is room for ${number(d['max'], 'en')} files. Remove one before you add another.`,
  PREDICTION_INCOMPLETE:
    'Choose a direction, write a number with at least or at most, or choose "We have no expectation".',
  PREDICTION_LOCKED: 'The prediction is locked because the test has begun. Write why it must change.',
  GOAL_INCOMPLETE: 'The goal lacks something before it can be agreed. See the letters that are not lit.',
  NEEDS_DEVIATION:
    'The goal is agreed. A new goal is reported as a minor deviation, and the cluster project lead notes it.',
  THEORY_FULL: (d) =>
    `There is room for ${number(d['max'], 'en')} drivers and ideas in one diagram. Delete or merge some before you add more.`,
  THEORY_LEVELS:
    'A driver diagram has two levels of drivers. Move the drivers below this one before you move it.',
  THEORY_PARENT_GONE: 'The driver it belongs to has been deleted. Bring that back first.',
  PROGRESS_SCORE: 'The score goes from 0.5 to 5.0 in halves. Choose one of them.',
  PROGRESS_NEEDS_LINE: 'Write one line about why you are there on the scale.',
  MEASURE_NEEDS_DEFINITION: 'Write what you measure, or choose a measure the programme already has.',
  MEASURE_DEFINITION_RANGE: 'The lowest possible number must be below the highest.',
  MEASURE_PAUSE_OVERLAP: 'The measure already has a pause in these days. Change it, or choose other days.',
  DEFINITION_SHARED: (d) =>
    `Others measure this way too: ${names(d['places'])}. Choose whether the new definition is yours only or for everyone.`,
  PHASE_NEEDS_ORIGIN: 'A new phase starts with a cycle or a note, and it needs a reason.',
  IMPORT_TOO_LARGE: (d) =>
    `There are ${number(d['rows'], 'en')} rows. Insert at most ${number(d['max'], 'en')} at a time.`,
  IMPORT_EMPTY: 'There are no values to insert.',
  IMPORT_UNDONE: 'The import has already been undone.',
  UNDO_CHANGED_SINCE: 'It can no longer be undone: something has been changed or written since.',
  IMPORT_CHANGED_SINCE:
    'Some of the numbers have been changed since the import and cannot be undone together.',
  DOCUMENTATION_MINUTES: (d) =>
    `Write how many minutes the task took: more than 0 and at most ${number(d['maximum'], 'en') || '480'}.`,
  STOP_TRANSITION: (d) =>
    `That is not possible now: the proposal is ${stopState(d['from'], 'en') || 'further on'}.`,
  STOP_NEEDS_REASON: 'Write briefly why the proposal is taken back.',
  STOP_NEEDS_LEGAL_BASIS:
    'The proposal cannot be accepted until the authority or a lawyer, by name, has written what the law says.',
  STOP_NEEDS_SIGN_OFFS: (d) =>
    `The proposal cannot be accepted yet. It lacks a yes from ${parties(d['missing'], 'en')}.`,
  STOP_LEGAL_IS_NOT_EXPERIENCE:
    'Whoever answers for the law cannot answer for the experience as well. Write who else has said it.',
  CONTRIBUTION_UNKNOWN:
    'There is no such link. See whether all of it came along, or ask the team for a new one.',
  CONTRIBUTION_EXPIRED:
    'The link no longer works. Thank you for helping - ask the team for a new one if you go on.',
  CONTRIBUTION_REVOKED: 'The team has closed the link. Ask them for a new one if you still need it.',
  CONTRIBUTION_TERM:
    'The link must work until today at least, and for half a year at most. Choose another day.',
  CONTRIBUTION_TOO_MANY: (d) =>
    `There are ${number(d['max'], 'en')} links that work already. Close one of them first.`,
  CONTRIBUTION_RHYTHM: 'This number is registered per event, so it cannot be shared by a link.',
  CONTRIBUTION_TAKEN: 'There already is a number. Tell the team if it is wrong.',
  IDEA_NEEDS_CONSENT: 'Whoever had the idea has not said yes yet. Ask first.',
  IDEA_USED: 'The idea is in the driver diagram already.',
  CYCLE_HAS_IDEA: 'The test belongs to another idea already.',
  DILEMMA_INCOMPLETE:
    'Choose at least two considerations, whether it is this situation or a principle, and who should look at it.',
  DILEMMA_NAMES: (d) =>
    `Is this a person’s name: ${names(d['words'])}? Write “the citizen” or “the daughter” instead.`,
  DILEMMA_CONTACT:
    'Something looks like a telephone number, an address or an e-mail. Take it out before you hand it over.',
  DILEMMA_HANDED_OVER: 'The team has the dilemma. It can no longer be changed.',
};

const texts = { da, en };

/** The sentence a person reads for a refusal: what is wrong and what to do. */
export function refusalText(code: RefusalCode, language: Language, details: RefusalDetails = {}): string {
  const text = texts[language][code];
  return typeof text === 'string' ? text : text(details);
}
