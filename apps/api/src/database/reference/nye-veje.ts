import { measureTemplates } from './measure-templates.js';
import { nyeVejeTerms } from './nye-veje-terms.js';
import { nyeVejePlan } from './nye-veje-plan.js';
import { type ProgrammeData } from './programme-data.js';

/** Nye veje: seven North Zealand municipalities in Danish order, two tracks, one cluster. */
export const nyeVeje: ProgrammeData = {
  key: 'nye-veje',
  slug: 'nye-veje',
  title: 'Nye veje til at styrke det nærværende møde med borgere og pårørende i praksis',
  shortTitle: 'Nye veje',
  purpose: {
    da: 'Borgere og pårørende skal mødes ligeværdigt og med mere medbestemmelse. Syv kommuner prøver af i praksis, måler, og deler det, de lærer.',
    en: 'Citizens and relatives are to be met as equals and have more say. Seven municipalities test in practice, measure, and share what they learn.',
  },
  startsOn: '2020-11-01',
  endsOn: '2021-12-31',
  funder: 'Sundhedsstyrelsen',
  leadApplicant: 'HØR',
  placeLevel: { da: 'kommune', en: 'municipality' },
  placeLevelPlural: { da: 'kommuner', en: 'municipalities' },
  minimumTracksPerPlace: 1,
  commitments: ['TRACK', 'PDSA', 'CONCEPT'],
  smarteE: { da: 'Evalueret', en: 'Evaluated' },
  places: [
    { key: 'ALL', name: 'Allerød', slug: 'alleroed' },
    { key: 'FRE', name: 'Fredensborg', slug: 'fredensborg' },
    { key: 'GRI', name: 'Gribskov', slug: 'gribskov' },
    { key: 'HAL', name: 'Halsnæs', slug: 'halsnaes' },
    { key: 'HEL', name: 'Helsingør', slug: 'helsingoer' },
    { key: 'HIL', name: 'Hillerød', slug: 'hilleroed' },
    { key: 'HØR', name: 'Hørsholm', slug: 'hoersholm' },
  ],
  measureTemplates,
  ...nyeVejeTerms,
  ...nyeVejePlan,
};
