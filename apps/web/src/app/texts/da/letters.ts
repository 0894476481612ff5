/** Breve på mail: højst ét om ugen, og kun det, man har valgt. */
export const letters = {
  letters: {
    title: 'Breve til dig',
    lead: 'Du får højst ét brev om ugen. Er der intet nyt, kommer der intet.',
    reminder: 'Mind mig om det, der mangler',
    reminderHint:
      'Tal, afprøvninger, der er klar til læring, det, du har lovet, og jeres kurver, når de siger noget nyt.',
    digest: 'Fortæl, hvad de andre har gjort',
    digestHint:
      'Når du er nævnt, når der sker noget dér, hvor du følger, og når nogen tager jeres koncept i brug.',
    weekday: 'Hvilken dag?',
    weekdays: { d1: 'Mandag', d2: 'Tirsdag', d3: 'Onsdag', d4: 'Torsdag', d5: 'Fredag' },
    pause: 'Hold pause',
    pausedUntil: 'På pause til og med {{day}}',
    resume: 'Slut pausen',
    weeks_one: '{{count}} uge',
    weeks_other: '{{count}} uger',
    noServer: 'Der er ingen mailserver endnu. Det, du vælger, gælder, når den kommer.',
  },
} as const;
