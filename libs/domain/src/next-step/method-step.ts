import { type MethodPrompt } from '../method-mirror/method-prompts.js';
import { type Language } from '../refusal/refusal-texts.js';

/** The one thing that would help a team's method most now. */
export const MethodStep = {
  FIRST_TEST: 'FIRST_TEST',
  PREDICT: 'PREDICT',
  START_SMALLER: 'START_SMALLER',
  MEASURE_REGULARLY: 'MEASURE_REGULARLY',
  PLAN_NEXT: 'PLAN_NEXT',
  GO_ON: 'GO_ON',
} as const;
export type MethodStep = (typeof MethodStep)[keyof typeof MethodStep];

const steps = {
  NEXT_CYCLE: 'PLAN_NEXT',
  PREDICTION: 'PREDICT',
  SMALL_SCALE: 'START_SMALLER',
  DATA_OVER_TIME: 'MEASURE_REGULARLY',
} as const;
const order = ['NEXT_CYCLE', 'PREDICTION', 'SMALL_SCALE', 'DATA_OVER_TIME'] as const;

/** One at a time: something to try first, then the guess, then the size, then the numbers. */
export function methodStep(prompts: readonly MethodPrompt[]): MethodStep {
  if (prompts.every(({ state }) => state === 'NOT_APPLICABLE')) return 'FIRST_TEST';
  const missing = new Set(prompts.filter(({ state }) => state === 'NOT_YET').map(({ kind }) => kind));
  const first = order.find((kind) => missing.has(kind));
  return first === undefined ? 'GO_ON' : steps[first];
}

const texts: Record<Language, Record<MethodStep, string>> = {
  da: {
    FIRST_TEST: 'Find det mindste, I kan prøve i morgen, og skriv én linje om det.',
    PREDICT: 'Sig, hvad I forventer, før den næste afprøvning begynder. Ét tryk er nok.',
    START_SMALLER: 'Begynd den næste idé med én borger eller én vagt.',
    MEASURE_REGULARLY: 'Skriv tallet ned tre uger i træk. Så kan I se, om det flytter sig.',
    PLAN_NEXT: 'Læg den næste afprøvning klar, mens det, I lærte, er frisk.',
    GO_ON: 'I er godt i gang. Gør den næste afprøvning lidt større.',
  },
  en: {
    FIRST_TEST: 'Find the smallest thing you can try tomorrow, and write one line about it.',
    PREDICT: 'Say what you expect before the next test begins. One tap is enough.',
    START_SMALLER: 'Begin the next idea with one citizen or one shift.',
    MEASURE_REGULARLY: 'Write the number down three weeks in a row. Then you can see whether it moves.',
    PLAN_NEXT: 'Prepare the next test while what you learned is fresh.',
    GO_ON: 'You are well on your way. Make the next test a little larger.',
  },
};

export function methodStepText(step: MethodStep, language: Language): string {
  return texts[language][step];
}
