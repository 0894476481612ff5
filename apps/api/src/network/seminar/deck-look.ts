/** Faces and inks of the slides: the light palette of the charts. */
export const deckLook = {
  ink: '1C2B2D',
  quiet: '4A5A5C',
  data: '5B6B6D',
  half: 'C9CFCF',
  paper: 'FBFAF7',
  improve: '0B63B5',
  concern: 'B84A00',
  serif: 'Georgia',
  sans: 'Calibri',
} as const;
