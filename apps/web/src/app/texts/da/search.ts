/** Søg. */
export const search = {
  search: {
    title: 'Søg',
    placeholder: 'Indsats, læring, koncept eller et ord',
    hits: 'Det, der er fundet',
    cycle: 'cyklus {{number}}',
    none: 'Ingen resultater for "{{words}}". Prøv kommunens navn eller en kode som HEL-2.',
    kinds: { INTERVENTION: 'indsats', CYCLE: 'afprøvning', CONCEPT: 'koncept' },
    glossary: {
      Median: 'Det midterste tal: halvdelen af målingerne ligger over, halvdelen under.',
      Skift: 'Så mange målinger i træk på samme side, at det sjældent er tilfældigt.',
      'Tilfældig variation': 'Tal svinger altid lidt. Her er der ikke tegn på, at niveauet er ændret.',
      Baseline: 'Målingerne fra før, I ændrede noget.',
      Fase: 'En ny periode med egen median, efter at noget er blevet fast praksis.',
      Forudsigelse: 'Hvad tror I, der sker? I lærer mest, når I tager fejl.',
      Skala: 'Begynd med én borger eller én vagt. Det er hurtigst at lære af.',
      Fremdriftsscore: 'Hvor langt er indsatsen? Forslaget bygger på jeres tal - I bestemmer.',
      'Frigjort tid': 'Et skøn: sparet tid pr. gang gange antal gange. Se regnestykket.',
      Sparring: 'Projektlederen ser det. Du vælger, om andre i netværket også må.',
      Kerne: 'Det, der skal med, for at indsatsen virker.',
      'Overførbart koncept': 'En ændring, som andre kan overtage, med det, den gav, og det, der gik galt.',
      Storyboard: 'Ét billede af en indsats til et læringsseminar. Det bygger sig selv.',
    },
  },
} as const;
