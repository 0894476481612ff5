/** What the network tells somebody in Mit arbejde. */
export const notice = {
  notice: {
    title: 'Fra netværket',
    kinds: {
      ACTION_POINT: '{{text}}',
      STORYBOARD_DUE: '{{place}} mangler et storyboard til læringsseminar {{number}}',
      NEW_VERSION: 'Ny udgave af "{{text}}" fra {{place}}',
      TAKEN_UP: '{{place}} har taget "{{text}}" i brug',
      CONSIDERED: '{{place}} overvejer "{{text}}"',
      HELP_ANSWERED: 'Svar på jeres spørgsmål: {{text}}',
    },
  },
} as const;
