/** What the network tells somebody in Mit arbejde; what each says comes with it. */
export const notice = {
  notice: {
    title: 'Fra netværket',
  },
} as const;
