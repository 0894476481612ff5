/** En fil med tal: valgt eller trukket ind på siden. */
export const imported = {
  import: {
    open: 'Åbn en fil',
    drop: 'Slip filen for at se den igennem.',
    title: 'Fra {{name}}',
    sheet: 'Ark',
    reading: 'Læser {{name}}',
    stop: 'Stop',
    refused: {
      TOO_BIG: 'Filen fylder {{size}} MB. Vi læser højst {{max}} MB. Gem arket med tallene for sig selv.',
      TOO_MANY_ROWS:
        'Der er {{rows}} rækker i filen. Vi læser højst {{max}}. Del den op, eller slet de rækker, I ikke skal bruge.',
      TOO_WIDE: 'Der er mere end {{max}} kolonner i filen. Slet dem, I ikke skal bruge.',
      UNPACKS_TOO_BIG:
        'Filen er pakket sammen og fylder alt for meget, når den pakkes ud. Vi har ikke åbnet den.',
      OTHER_KIND: 'Den slags fil kan vi ikke læse. Gem den som .xlsx eller .csv.',
      LIES: 'Filen hedder .{{ending}}, men indeholder noget andet. Åbn den i jeres regneark, og gem den som .xlsx eller .csv.',
      OLD_EXCEL: 'Filen er fra en gammel Excel, eller den er låst med kode. Gem den som .xlsx uden kode.',
      OPEN_DOCUMENT: 'Filen er et OpenDocument-regneark. Gem den som .xlsx eller .csv.',
      BROKEN: 'Filen kan ikke læses. Åbn den i jeres regneark, og gem den igen som .xlsx.',
      EMPTY: 'Der står ingenting i filen.',
      PERSONAL_DATA_NAME:
        'Filens eller arkets navn ligner et CPR-nummer. Giv det et andet navn, og prøv igen. Intet er læst ind.',
      PERSONAL_DATA:
        'Der står noget, der ligner et CPR-nummer, i række {{row}}. Fjern det fra filen, og prøv igen. Intet er læst ind.',
    },
  },
} as const;
