import { measureTemplates } from './measure-templates.js';
import { type ProgrammeData } from './programme-data.js';
import { slipHjemmeplejenFriTerms } from './slip-hjemmeplejen-fri-terms.js';

/**
 * Slip hjemmeplejen fri: Copenhagen's trial with self-governing teams in two housing areas. The areas are not named in the application, its
 * plan of time and milestones stands in an appendix that is not part of the text, and it gives no period: none of it is invented here.
 */
export const slipHjemmeplejenFri: ProgrammeData = {
  key: 'slip-hjemmeplejen-fri',
  slug: 'slip-hjemmeplejen-fri',
  title: 'Slip hjemmeplejen fri – forsøg med selvstyrende teams i to boligområder',
  shortTitle: 'Slip hjemmeplejen fri',
  purpose: {
    da: 'Hjemmeplejen sættes fri til at handle på borgerens behov fra dag til dag. Selvstyrende, tværfaglige teams i to ældreboligområder prøver af, måler, og deler det, de lærer.',
    en: "Home care is set free to act on the citizen's needs from day to day. Self-governing, interdisciplinary teams in two housing areas for older people test, measure, and share what they learn.",
  },
  funder: 'Sundhedsstyrelsen',
  placeLevel: { da: 'boligområde', en: 'housing area' },
  placeLevelPlural: { da: 'boligområder', en: 'housing areas' },
  minimumTracksPerPlace: 0,
  threePartyAcceptance: true,
  // „½-1 år med de tildelte midler“
  extensionMonths: { least: 6, most: 12 },
  smarteE: { da: 'Evalueret', en: 'Evaluated' },
  places: [
    { key: 'BO1', name: 'Første boligområde', slug: 'foerste-boligomraade' },
    { key: 'BO2', name: 'Andet boligområde', slug: 'andet-boligomraade', inheritsFrom: 'BO1' },
  ],
  measureTemplates: measureTemplates.filter(({ source }) => !source.da.includes('Nye veje')),
  ...slipHjemmeplejenFriTerms,
  groups: [
    {
      key: 'projektgruppe',
      name: { da: 'Projektgruppe', en: 'Project group' },
      powers: [],
      seats:
        'En projektleder for hvert boligområde, en projektmedarbejder på tværs, repræsentanter fra og ledere af hjemmeplejeenhederne og en repræsentant fra den interne evalueringsenhed',
    },
    {
      key: 'styregruppe',
      name: { da: 'Styregruppe', en: 'Steering group' },
      powers: ['ADVISE', 'OVERSEE_FINANCE'],
      seats: 'De to områdechefer, relevante centerchefer og projektlederne',
    },
    {
      key: 'erfaringsgruppe',
      name: { da: 'Erfarings- og vidensgruppen', en: 'Group of experience and knowledge' },
      powers: [],
      seats:
        'Tilrettelægger og gennemfører evaluering og dataindsamling og sikrer, at viden løber tilbage til udviklingen',
    },
    {
      key: 'inex',
      name: { da: 'INEX-gruppen', en: 'The INEX group' },
      powers: ['ADVISE'],
      seats: 'Forskere, konsulenter og aktører fra andre kommuner med viden om helhedsorienteret hjemmepleje',
    },
  ],
  milestones: [
    {
      key: 'k1',
      number: 1,
      name: {
        da: 'Teamet i det første boligområde er i gang',
        en: 'The team in the first housing area has begun',
      },
    },
    {
      key: 'k2',
      number: 2,
      name: {
        da: 'Det andet boligområde bygger videre på det første',
        en: 'The second housing area builds on the first',
      },
    },
    { key: 'k3', number: 3, name: { da: 'INEX-gruppen samles', en: 'The INEX group meets' } },
    { key: 'k3-1', number: 3, parent: 'k3', name: { da: 'I begyndelsen', en: 'At the beginning' } },
    { key: 'k3-2', number: 3, parent: 'k3', name: { da: 'I midten', en: 'In the middle' } },
    { key: 'k3-3', number: 3, parent: 'k3', name: { da: 'I slutningen', en: 'At the end' } },
    {
      key: 'k4',
      number: 4,
      name: { da: 'Skriftlig rapport til ledelsen', en: 'Written report to the management' },
    },
  ],
  seminars: [],
};
