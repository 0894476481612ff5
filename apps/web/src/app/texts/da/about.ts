/** The three pages every public Danish site must have. */
export const about = {
  about: {
    accessibility: {
      title: 'Tilgængelighedserklæring',
      text: 'Læringsrum er bygget, så det kan bruges med tastatur, med skærmlæser, ved 400 % forstørrelse og i lyse og mørke farver. Målet er WCAG 2.2 på niveau AA.\nHver side prøves automatisk med axe på dansk og engelsk. Det finder ikke alt. Der er endnu ikke lavet en uvildig gennemgang.\nMøder du noget, der ikke virker for dig, så skriv til din klyngeprojektleder. Alle kurver findes også som tabel.',
      set: 'Myndighedens egen tilgængelighedserklæring',
      unset:
        'Platformen er ikke indberettet på was.digst.dk herfra. Det gør den myndighed, der tager den i brug.',
    },
    privacy: {
      title: 'Privatliv',
      text: 'Platformen gemmer dit navn, din e-mail, din rolle og det, du skriver og registrerer. Der bruges én cookie, som holder dig logget ind. Der er ingen sporing, og intet hentes fra andre firmaers servere.\nTekst med et CPR-nummer bliver ikke gemt. Skriv om borgere og pårørende, så ingen kan kende dem.\nTekst, der ikke er sendt endnu, ligger i din browser, til serveren har fået den, eller til du logger ud.\nDin kommune er dataansvarlig for det, der skrives i kommunen. Spørg den, hvis du vil se eller have slettet noget om dig selv.',
    },
    contact: {
      title: 'Kontakt',
      text: 'Spørgsmål om projektet og om adgang: skriv til klyngeprojektlederen i jeres program.\nEr der noget galt med platformen, så oplys gerne adressen på siden og nummeret i beskeden, hvis der står et.',
      set: 'Skriv til {{address}}',
      unset: 'Der står ingen adresse her, før den, der driver platformen, har skrevet den ind.',
    },
  },
} as const;
