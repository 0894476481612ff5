import { type ProgrammeData } from './programme-data.js';

type Plan = Pick<ProgrammeData, 'groups' | 'milestones' | 'seminars'>;

/** Groups with their powers, the five milestones as dated in the application, and the three learning seminars. */
export const nyeVejePlan: Plan = {
  groups: [
    {
      key: 'styregruppe',
      name: { da: 'Styregruppe', en: 'Steering group' },
      powers: ['DECIDE_DEVIATION', 'OWN_ECONOMY', 'OWN_PROGRESS', 'DECIDE_ANCHORING'],
      seats: 'Tre chefer fra de deltagende kommuner og klyngeprojektlederen',
    },
    {
      key: 'chefgruppe',
      name: { da: 'Chefgruppe', en: 'Group of chiefs' },
      powers: ['READ_PROGRESS', 'ADVISE'],
      seats: 'Cheferne fra alle syv kommuner',
    },
    {
      key: 'projektgruppe',
      name: { da: 'Tværgående projektgruppe', en: 'Cross-municipal project group' },
      powers: [],
      seats:
        'Klyngeprojektlederen og de lokale projektmedarbejdere, ad hoc borgere, pårørende, ledere og medarbejdere',
    },
  ],
  milestones: [
    {
      key: 'm1',
      number: 1,
      name: {
        da: 'Fælles grundlag og tildeling af midler eller afslag',
        en: 'Common ground, and the grant awarded or refused',
      },
      date: '2020-12-31',
      precision: 'MONTH',
    },
    {
      key: 'm1-projektmedarbejdere',
      number: 1,
      parent: 'm1',
      name: {
        da: 'Lokale projektmedarbejdere er udpeget, og ansættelse af klyngeprojektleder er sat i gang',
        en: 'Local project workers appointed, hiring of the cluster project lead begun',
      },
      date: '2020-11-01',
      precision: 'DAY',
    },
    {
      key: 'm1-midler',
      number: 1,
      parent: 'm1',
      name: { da: 'Puljemidler tildeles', en: 'The grant is awarded' },
      date: '2020-11-30',
      precision: 'DAY',
    },
    {
      key: 'm1-ansaettelse',
      number: 1,
      parent: 'm1',
      name: {
        da: 'Klyngeprojektleder ansættes, og de lokale indsatser tager form',
        en: 'The cluster project lead is hired, and local interventions take shape',
      },
      date: '2020-12-31',
      precision: 'MONTH',
    },
    {
      key: 'm2',
      number: 2,
      name: { da: 'Tværgående projektorganisering', en: 'Cross-municipal organisation' },
      date: '2020-12-31',
      precision: 'DAY',
    },
    {
      key: 'm3',
      number: 3,
      name: {
        da: 'Planlægning af de lokale indsatser i de to spor',
        en: 'Planning of the local interventions in the two tracks',
      },
      date: '2021-01-31',
      precision: 'DAY',
    },
    {
      key: 'm4',
      number: 4,
      name: { da: 'Læringsseminarer og læringsrum', en: 'Learning seminars and learning spaces' },
      date: '2021-11-30',
      precision: 'LATE',
    },
    {
      key: 'm4-1',
      number: 4,
      parent: 'm4',
      name: { da: 'Første læringsseminar', en: 'First learning seminar' },
      date: '2021-03-10',
      precision: 'EARLY',
    },
    {
      key: 'm4-2',
      number: 4,
      parent: 'm4',
      name: { da: 'Andet læringsseminar', en: 'Second learning seminar' },
      date: '2021-06-10',
      precision: 'EARLY',
    },
    {
      key: 'm4-3',
      number: 4,
      parent: 'm4',
      name: { da: 'Afsluttende læringsseminar', en: 'Final learning seminar' },
      date: '2021-11-30',
      precision: 'LATE',
    },
    {
      key: 'm5',
      number: 5,
      name: {
        da: 'Projektafslutning: data samlet, afrapportering og endeligt regnskab',
        en: 'Closing: data gathered, report and final accounts',
      },
      date: '2021-12-31',
      precision: 'DAY',
    },
  ],
  seminars: [
    {
      number: 1,
      name: { da: 'Første læringsseminar', en: 'First learning seminar' },
      purpose: {
        da: 'Ideer, SMARTE mål og inddragelse af borgere og pårørende',
        en: 'Ideas, SMARTE goals and involvement of citizens and relatives',
      },
      date: '2021-03-10',
      precision: 'EARLY',
    },
    {
      number: 2,
      name: { da: 'Andet læringsseminar', en: 'Second learning seminar' },
      purpose: {
        da: 'Erfaringer fra praksis, foreløbige resultater, succeser og udfordringer',
        en: 'Experience from practice, preliminary results, successes and challenges',
      },
      date: '2021-06-10',
      precision: 'EARLY',
    },
    {
      number: 3,
      name: { da: 'Afsluttende læringsseminar', en: 'Final learning seminar' },
      purpose: {
        da: 'Spredning og tilpasning til andre kommuner',
        en: 'Spread and adaptation to other municipalities',
      },
      date: '2021-11-30',
      precision: 'LATE',
    },
  ],
};
