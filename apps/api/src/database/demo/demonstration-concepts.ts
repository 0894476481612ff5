import { type DifferenceAbout, type ElementKind } from '@laeringsrum/domain';

export interface DemoElement {
  readonly kind: ElementKind;
  readonly text: string;
}

export interface DemoUptake {
  /** Of an intervention that stands in the demonstration; of those who only consider it, the place's key. */
  readonly by: string;
  /** Where the intervention had begun before: the week in which it took the concept up. */
  readonly week?: number;
  readonly considering?: { readonly week: number; readonly question: string };
  readonly differences?: readonly (readonly [DifferenceAbout, string])[];
  /** Texts that are other here, by the text they stand for; a reason where it is core. */
  readonly changes?: Readonly<Record<string, readonly [text: string, reason?: string]>>;
  readonly toldBack?: readonly [week: number, line: string];
}

export interface DemoConcept {
  readonly code: string;
  readonly cycle: number;
  readonly week: number;
  readonly title: string;
  readonly summary: string;
  readonly elements: readonly DemoElement[];
  readonly context: string;
  readonly needs: string;
  readonly cost: string;
  readonly ethics?: string;
  readonly told: readonly (readonly [cycle: number, line: string])[];
  readonly uptakes: readonly DemoUptake[];
}

const step = (text: string): DemoElement => ({ kind: 'STEP', text });
const core = (text: string): DemoElement => ({ kind: 'CORE', text });
const free = (text: string): DemoElement => ({ kind: 'ADAPTABLE', text });

/** Two lines of change: feedback at the door in two other places, and life stories passed on twice. */
export const concepts: readonly DemoConcept[] = [
  {
    code: 'HEL-2',
    cycle: 3,
    week: 24,
    title: 'Feedback ved døren',
    summary: 'Spørg de pårørende to spørgsmål ved døren, mens besøget er frisk, og svar inden fredag.',
    elements: [
      step('Spørg ved døren, når de pårørende går. Højst ét minut.'),
      step('Notér ja eller nej samme dag.'),
      step(
        'Læs svarene sammen på ugens tavlemøde. De pårørende, der vil, fortæller selv; medarbejderne lytter.',
      ),
      step('Skriv ét svar på tavlen inden fredag.'),
      core('Højst to spørgsmål'),
      core('Svar inden syv dage'),
      core('Ét tal hver uge'),
      free('Dør, telefon eller papir'),
      free('Hvem der spørger'),
      free('Tidspunkt på dagen'),
    ],
    context:
      'Plejecenter, hold B på en enhed med 24 boliger. Passer til steder, hvor pårørende kommer hver uge.',
    needs: '2 x 15 min om ugen, én tovholder, ingen indkøb',
    cost: '30 minutter om ugen, én tovholder, 0 kr.',
    ethics: 'Svarene er anonyme og frivillige. Spørg aldrig, mens borgeren hører på det.',
    told: [
      [1, 'Brevet kom for sent og var for formelt. Ingen svarede.'],
      [2, 'Opkaldet kom, efter at besøget var glemt.'],
    ],
    uptakes: [
      {
        by: 'GRI-1',
        differences: [['WORDING', 'telefon i stedet for dør']],
        changes: {
          'Dør, telefon eller papir': ['Telefon'],
          'Svar inden syv dage': ['Svar inden fjorten dage', 'Vi holder kun tavlemøde hver anden uge'],
        },
        toldBack: [27, 'De, der bor langt væk, vil gerne ringes op søndag aften.'],
      },
      {
        by: 'FRE-2',
        differences: [['TIME', 'kun i weekenden']],
        changes: { 'Tidspunkt på dagen': ['Lørdag og søndag'] },
      },
      { by: 'HIL', considering: { week: 27, question: 'Hvordan fik I aftenvagten med?' } },
    ],
  },
  {
    code: 'HIL-1',
    cycle: 1,
    week: 11,
    title: 'Livshistorie på ti minutter',
    summary: 'Tre spørgsmål over en kop kaffe om eftermiddagen, og én ting, der bliver anderledes samme uge.',
    elements: [
      step('Vælg en eftermiddag, hvor der er ro.'),
      step('Stil tre spørgsmål, og lad borgeren vælge emnet.'),
      step('Aftal én ting, der ændres samme uge.'),
      core('Borgeren vælger emnet'),
      core('Én ting ændres samme uge'),
      free('Hvem der spørger'),
      free('Hvor svaret står'),
    ],
    context: 'Plejecenter, hele holdet. Vi skriver ikke historien ned, kun det, der skal være anderledes.',
    needs: 'Ti minutter pr. borger, én gang',
    cost: 'Ti minutter pr. borger, 0 kr.',
    told: [],
    uptakes: [
      {
        by: 'HAL-1',
        week: 12,
        differences: [['PLACE', 'én linje øverst i dagens plan']],
        changes: { 'Hvor svaret står': ['Øverst i dagens plan'] },
      },
      { by: 'GRI-2', differences: [['TIME', 'den første uge efter indflytning']] },
    ],
  },
  {
    code: 'HAL-1',
    cycle: 1,
    week: 16,
    title: 'Én linje øverst i planen',
    summary: 'Det, der betyder noget for borgeren, står som én linje, hvor afløseren ser den først.',
    elements: [
      step('Spørg borgeren, hvad der betyder noget i dag.'),
      step('Skriv det som én linje øverst i planen.'),
      core('Linjen står øverst'),
      free('Hvem der skriver den'),
    ],
    context: 'Hjemmepleje, to borgere på én rute.',
    needs: 'Et minut pr. borger',
    cost: '0 kr.',
    told: [],
    uptakes: [{ by: 'HEL-1', week: 19, differences: [['STAFF', 'tages op på tavlemødet, ikke i planen']] }],
  },
];
