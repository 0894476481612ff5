/** Et opdigtet forløb for hver metode. */
export const example = {
  example: {
    title: 'Et eksempel: {{method}}',
    name: 'Eksempel',
    invented: 'Opdigtet. Det tæller ikke med nogen steder, og ingen kommune har gjort netop sådan.',
    link: 'Se et eksempel: {{method}}',
    see: 'Se et eksempel',
    goal: 'Det ville de opnå',
    cycles: 'De tre første afprøvninger',
    plan: 'Det prøvede de',
    prediction: 'Det troede de',
    happened: 'Det skete',
    learned: 'Det lærte de',
    measures: 'Det ville de måle',
    sample: 'Fem til ti svar om ugen er nok til at begynde med.',
    others: 'Andre metoder',
    back: 'Programmets metoder',
  },
} as const;
