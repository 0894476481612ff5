import { type Language } from '@laeringsrum/locale';

interface Asked {
  readonly name: string;
  readonly places: readonly string[];
  readonly seminar: string;
  readonly when: string;
  readonly address: string;
  /** Where letters are paused and stopped. */
  readonly stopAddress: string;
  /** Where one says no to reminders. */
  readonly settingsAddress: string;
}

/** What is missing, by when, and where it is written: one friendly letter, and no list of who is late. */
export function reminderLetter(
  language: Language,
  { name, places, seminar, when, address, stopAddress }: Asked,
  { name, places, seminar, when, address, settingsAddress }: Asked,
): { readonly subject: string; readonly body: string } {
  const [first = name] = name.split(' ');
  const [here, and] = [places.join(language === 'da' ? ' og ' : ' and '), `${seminar}, ${when}`];
  return language === 'da'
    ? {
        subject: `Jeres storyboard til ${seminar}`,
        body: `Hej ${first}\n\nStoryboardet fra ${here} mangler endnu til ${and}. Det bygger sig selv af mål, kurve og afprøvninger. I skriver to linjer: hvad er svært, og hvad vil I spørge de andre om?\n\nDet tager tre minutter:\n${address}\n\nDu får højst én påmindelse om ugen. Hold pause, eller afmeld dem:\n${stopAddress}\n`,
      }
    : {
        subject: `Your storyboard for ${seminar}`,
        body: `Hello ${first}\n\nThe storyboard from ${here} is still missing for ${and}. It builds itself from goal, chart and tests. You write two lines: what is hard, and what do you want to ask the others?\n\nIt takes three minutes:\n${address}\n\nYou get one reminder a week at most. Pause or stop them:\n${stopAddress}\n`,
        body: `Hej ${first}\n\nStoryboardet fra ${here} mangler endnu til ${and}. Det bygger sig selv af mål, kurve og afprøvninger. I skriver to linjer: hvad er svært, og hvad vil I spørge de andre om?\n\nDet tager tre minutter:\n${address}\n\nDu får højst én påmindelse om ugen. Her kan du sige nej tak:\n${settingsAddress}\n`,
      }
    : {
        subject: `Your storyboard for ${seminar}`,
        body: `Hello ${first}\n\nThe storyboard from ${here} is still missing for ${and}. It builds itself from goal, chart and tests. You write two lines: what is hard, and what do you want to ask the others?\n\nIt takes three minutes:\n${address}\n\nYou get one reminder a week at most. Here you can say no:\n${settingsAddress}\n`,
      };
}
