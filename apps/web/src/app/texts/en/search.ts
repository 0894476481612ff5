import { type search as da } from '../da/search';
import { type TextsOf } from '../texts-of';

/** The terms stay Danish here: they are the keys. What they mean is told in English. */
export const search: TextsOf<typeof da> = {
  search: {
    title: 'Search',
    placeholder: 'Intervention, learning, concept or a word',
    hits: 'What was found',
    cycle: 'cycle {{number}}',
    none: 'No results for "{{words}}". Try the name of a municipality, or a code such as HEL-2.',
    kinds: { INTERVENTION: 'intervention', CYCLE: 'test', CONCEPT: 'concept' },
    glossary: {
      Median: 'Median: the middle number. Half of the measurements lie above it, half below.',
      Skift: 'Shift: so many measurements in a row on one side that it is rarely chance.',
      'Tilfældig variation':
        'Chance variation: numbers always move a little. Nothing says the level has changed.',
      Baseline: 'The measurements from before you changed something.',
      Fase: 'Phase: a new period with a median of its own, after something became standing practice.',
      Forudsigelse: 'Prediction: what do you think happens? You learn most when you are wrong.',
      Skala: 'Scale: begin with one citizen or one shift. That is the fastest to learn from.',
      Fremdriftsscore: 'Progress score: how far is it? The proposal rests on your numbers, you decide.',
      'Frigjort tid': 'Time released: an estimate, time saved a time, times how often. See the arithmetic.',
      Sparring: 'Help: the project lead sees it. You choose whether others in the network may, too.',
      Kerne: 'Core: what must come along for the intervention to work.',
      'Overførbart koncept':
        'Transferable concept: a change others can take over, with what it gave and what went wrong.',
      Storyboard: 'One picture of an intervention for a learning seminar. It builds itself.',
    },
  },
};
