import { type IdeaSource } from '@laeringsrum/domain';

export interface DemoIdea {
  readonly text: string;
  readonly because?: string;
  readonly concern?: string;
  readonly source?: IdeaSource;
  /** Numbers of the cycles that test it. */
  readonly cycles?: readonly number[];
}

export interface DemoDriver {
  readonly name: string;
  readonly drivers?: readonly DemoDriver[];
  readonly ideas?: readonly DemoIdea[];
}

export interface DemoTheory {
  readonly code: string;
  readonly drivers: readonly DemoDriver[];
  /** What the description said before the one that stands now, and from which week. */
  readonly earlier?: { readonly week: number; readonly description: string; readonly changedInWeek: number };
  /** A target the goal had before the one that stands now. */
  readonly earlierTarget?: { readonly week: number; readonly target: number };
  readonly scores?: readonly {
    readonly week: number;
    readonly score: number;
    readonly proposed: number;
    readonly line: string;
  }[];
  readonly notes?: readonly { readonly week: number; readonly score?: number; readonly note: string }[];
}

/** What two teams in Helsingør believe will work, and how far they say they are. */
export const theories: readonly DemoTheory[] = [
  {
    code: 'HEL-2',
    drivers: [
      {
        name: 'Pårørende bliver spurgt, mens besøget er frisk',
        drivers: [
          {
            name: 'Vi spørger der, hvor mødet sker',
            ideas: [
              {
                text: 'Invitér ved døren, når de går',
                because: 'de svarer lettere, mens besøget er frisk',
                concern: 'Der kan blive kø ved døren i vagtskiftet.',
                cycles: [3, 4],
              },
              {
                text: 'To spørgsmål på et kort i entréen',
                because: 'nogle vil hellere skrive end tale',
                source: 'RELATIVE',
              },
            ],
          },
          {
            name: 'Aftenvagten er med',
            ideas: [
              {
                text: 'Én på vagten har opgaven hver aften',
                because: 'ellers bliver den ingens',
                source: 'STAFF',
              },
            ],
          },
        ],
      },
      {
        name: 'Vi lytter, før vi svarer',
        drivers: [
          {
            name: 'Feedbackmøder, hvor personalet lytter',
            ideas: [
              {
                text: 'Pårørende fortæller, mens personalet sidder i samme rum og lytter',
                because: 'man forsvarer sig mindre, når man ikke skal svare',
                concern: 'Nogle bryder sig ikke om at fortælle foran flere.',
              },
            ],
          },
        ],
      },
      {
        name: 'Det, vi hører, bliver til noget',
        ideas: [{ text: 'Aftal én ting efter hvert møde', because: 'én ting bliver gjort, fem bliver ikke' }],
      },
    ],
    earlier: {
      week: 5,
      description: 'Pårørende inviteres til et møde, hvor de fortæller om et forløb, og vi svarer på det.',
      changedInWeek: 10,
    },
    scores: [
      { week: 17, score: 2.5, proposed: 3, line: 'Brev og telefon gav os ikke flere svar.' },
      { week: 24, score: 3, proposed: 3, line: 'Ved døren virker det, men kun om dagen.' },
    ],
    notes: [
      {
        week: 25,
        score: 3.5,
        note: 'Brevet, der ikke virkede, er noget af det bedste, I har lært. Få aftenvagten med, og fortæl de andre om døren.',
      },
    ],
  },
  {
    code: 'HEL-1',
    drivers: [
      {
        name: 'Dem, der planlægger dagen, kender historien',
        drivers: [
          {
            name: 'Tavlemødet har plads til den',
            ideas: [
              {
                text: 'Én livshistorie på tavlemødet om fredagen',
                because: 'alle er der alligevel',
                concern: 'Mødet må ikke blive længere.',
                cycles: [1, 2],
              },
            ],
          },
        ],
      },
      { name: 'Borgeren bestemmer, hvad der må bruges' },
    ],
    earlierTarget: { week: 16, target: 8 },
  },
];
