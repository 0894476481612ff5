import { RETENTION, RetentionClass } from '@laeringsrum/domain';

/** Why a class is kept as long as a new programme begins with. The municipality’s own adviser has the last word. */
const notes: Record<RetentionClass, string> = {
  SESSION:
    'Driftsdata. Slettes, når de ikke længere er nødvendige (databeskyttelsesforordningen, art. 5, stk. 1, litra e).',
  RECEIPT: 'Driftsdata, så samme ændring ikke sker to gange. Skal holde, til en telefon uden net har sendt.',
  API_TOKEN: 'Hvilke nøgler der har været, så en gammel adgang kan forklares.',
  CONTRIBUTOR_LINK: 'Lukkede links til kolleger. Det, der kom gennem dem, bliver stående.',
  TRASH:
    'Fjernede filer kan gendannes i 30 dage. Derefter slettes de rigtigt; en skjult fil er ikke slettet.',
  ACCESS_LOG:
    'Logningen af opslag er selv personoplysninger og skal have en frist. Den registrerede har indsigt i den.',
  AUDIT_ENTRY: 'Dokumentation af, hvem der ændrede hvad. Aftal fristen med jeres databeskyttelsesrådgiver.',
  FORMER_PERSON:
    'Navn og e-mail fjernes, når alle roller er udløbet. Det faglige arbejde bliver stående uden navn.',
  COMMENT: 'Samtaler om det fælles arbejde. Det, der skal huskes, står i afprøvningen selv.',
  MINUTES:
    'Referater, dagsordener og aftaler fra møder og seminarer. Regnes fra programmets slut. Afleveres til journal eller arkiv, før de slettes.',
  REPORT:
    'Rapporter med kommentarer og godkendelser. Regnes fra programmets slut. Afleveres til journal eller arkiv, før de slettes.',
  DECISION:
    'Afvigelser, forankring og det, der er besluttet om dem. Regnes fra programmets slut. Afleveres til journal eller arkiv, før de slettes.',
  ACCOUNTS:
    'Regnskabsmateriale gemmes i fem år efter regnskabsårets slut (bogføringsloven). 1827 dage er fem hele år, også med to skudår.',
  WORK: 'Programmets arbejde. Afleveres til arkiv, før det slettes, hvis arkivloven kræver det.',
};

/** What every programme begins with; administrators change it. */
export const retentionRules = Object.values(RetentionClass).map((of) => ({
  data_class: of,
  days: RETENTION[of].standard,
  legal_note: notes[of],
}));
