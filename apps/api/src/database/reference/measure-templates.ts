import { type MeasureTemplateData, type Words } from './programme-data.js';

const asked: Words = { da: 'alle, vi har spurgt', en: 'everyone we asked' };
const fiveTalks: Words = {
  da: 'Spørg fem om ugen, når I alligevel taler sammen. Skriv kun tallet.',
  en: 'Ask five a week when you are talking anyway. Write down the number only.',
};
const nyeVeje: Words = { da: 'Ansøgningen til Nye veje', en: 'The application for Nye veje' };
const slipFri: Words = {
  da: 'Københavns ansøgning, Slip hjemmeplejen fri',
  en: "Copenhagen's application, Slip hjemmeplejen fri",
};

export const measureTemplates: readonly MeasureTemplateData[] = [
  {
    key: 'enige-i-hverdagens-plan',
    name: { da: 'Stadig enige i hverdagens plan', en: 'Still agree with the everyday plan' },
    shortName: { da: 'Enige i planen', en: 'Agree with plan' },
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    valueKind: 'RATIO',
    direction: 'UP',
    decimals: 0,
    question: {
      da: 'Er du stadig enig i planen for din hverdag?',
      en: 'Do you still agree with the plan for your everyday life?',
    },
    numerator: {
      da: 'borgere og pårørende, der stadig er enige',
      en: 'citizens and relatives who still agree',
    },
    denominator: asked,
    samplingPlan: fiveTalks,
    source: nyeVeje,
  },
  {
    key: 'tilfredshed',
    name: { da: 'Tilfredse med hjemmeplejen', en: 'Satisfied with home care' },
    shortName: { da: 'Tilfredse', en: 'Satisfied' },
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    valueKind: 'RATIO',
    direction: 'UP',
    decimals: 0,
    question: { da: 'Er du tilfreds med hjemmeplejen?', en: 'Are you satisfied with the home care?' },
    numerator: { da: 'borgere, der er tilfredse', en: 'citizens who are satisfied' },
    denominator: asked,
    samplingPlan: fiveTalks,
    source: slipFri,
  },
  {
    key: 'ensomhed',
    name: { da: 'Savner nogen at være sammen med', en: 'Miss somebody to be with' },
    shortName: { da: 'Savner nogen', en: 'Miss somebody' },
    kind: 'OUTCOME',
    frequency: 'WEEKLY',
    valueKind: 'RATIO',
    direction: 'DOWN',
    decimals: 0,
    question: {
      da: 'Savner du ofte eller en gang imellem nogen at være sammen med?',
      en: 'Do you often or now and then miss somebody to be with?',
    },
    numerator: {
      da: 'borgere, der ofte eller en gang imellem savner nogen',
      en: 'citizens who often or now and then miss somebody',
    },
    denominator: asked,
    samplingPlan: fiveTalks,
    source: slipFri,
  },
  {
    key: 'forskellige-medarbejdere',
    name: { da: 'Forskellige medarbejdere hos en borger', en: 'Different staff with one citizen' },
    shortName: { da: 'Forskellige medarb.', en: 'Different staff' },
    kind: 'PROCESS',
    frequency: 'WEEKLY',
    valueKind: 'VALUE',
    direction: 'DOWN',
    decimals: 0,
    question: {
      da: 'Hvor mange forskellige medarbejdere mødte borgeren i ugen?',
      en: 'How many different members of staff did the citizen meet in the week?',
    },
    unit: { da: 'medarbejdere', en: 'members of staff' },
    samplingPlan: {
      da: 'Vælg de samme fem borgere hver uge. Tæl, hvor mange forskellige de mødte, og skriv det midterste tal. Ingen navne.',
      en: 'Choose the same five citizens every week. Count how many different people they met, and write the middle number. No names.',
    },
    source: slipFri,
  },
  {
    key: 'dokumentationstid',
    name: { da: 'Minutter til at dokumentere én opgave', en: 'Minutes to document one task' },
    shortName: { da: 'Minutter pr. opgave', en: 'Minutes per task' },
    kind: 'DOCUMENTATION',
    frequency: 'WEEKLY',
    valueKind: 'VALUE',
    direction: 'DOWN',
    decimals: 1,
    question: {
      da: 'Hvor mange minutter tog det at dokumentere opgaven?',
      en: 'How many minutes did it take to document the task?',
    },
    unit: { da: 'min.', en: 'min.' },
    samplingPlan: {
      da: 'Tag tid på fem almindelige opgaver om ugen, og skriv det midterste tal. Det er et skøn.',
      en: 'Time five ordinary tasks a week, and write the middle number. It is an estimate.',
    },
    source: { da: 'Begge ansøgninger', en: 'Both applications' },
  },
  {
    key: 'dokumentation-relevant',
    name: { da: 'Oplever dokumentationen som relevant', en: 'Find the documentation relevant' },
    shortName: { da: 'Relevant dok.', en: 'Relevant doc.' },
    kind: 'DOCUMENTATION',
    frequency: 'WEEKLY',
    valueKind: 'RATIO',
    direction: 'UP',
    decimals: 0,
    question: {
      da: 'Var det, du dokumenterede i dag, relevant?',
      en: 'Was what you documented today relevant?',
    },
    numerator: { da: 'medarbejdere, der svarer ja', en: 'members of staff who say yes' },
    denominator: asked,
    samplingPlan: {
      da: 'Spørg fem kolleger om ugen, uden navne. Skriv kun tallet.',
      en: 'Ask five colleagues a week, without names. Write down the number only.',
    },
    source: slipFri,
  },
];
