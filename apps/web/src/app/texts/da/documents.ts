/** Det, man har bestilt på papir. */
export const documents = {
  documents: {
    title: 'Dokumenter',
    lead: 'Det, du har bestilt. Kun du kan se det, og det bliver slettet efter {{days}} dage.',
    none: 'Du har ikke bestilt noget endnu. Du kan fx hente en indsats som PDF nederst på dens side.',
    interventionPdf: 'Hent som PDF',
    fetch: 'Hent {{name}}',
    queued: 'Står i kø. Du kan roligt gå videre imens.',
    running: 'Bliver lavet …',
    progress: 'Hvor langt dokumentet er',
    stop: 'Stop',
    cancelled: 'Stoppet.',
    failed: 'Det kunne ikke laves.',
    again: 'Bestil igen',
    remove: 'Slet',
    removeOne: 'Slet {{name}}',
    all: 'Alle dine dokumenter',
    kinds: {
      INTERVENTION_PDF: 'Indsats på papir (PDF)',
      REPORT_PDF: 'Rapport (PDF)',
      REPORT_DOCX: 'Rapport (Word)',
      SEMINAR_PDF: 'Storyboards på papir (PDF)',
    },
  },
} as const;
