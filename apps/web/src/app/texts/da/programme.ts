/** Programmet. */
export const programme = {
  programme: {
    title: 'Programmet',
    period: '{{from}} til {{to}} · støttet af {{funder}}',
    who: 'Hvem er med?',
    tracks: 'Spor: {{tracks}}',
    seminars: 'Læringsseminarer',
    milestones: 'Milepæle',
    documentation: 'Dokumentation',
    documentationTime: 'Se dokumentationstid',
    methods: 'Metoder, vi begynder med',
  },
};
