/** The two languages of the interface. Danish is the default everywhere a language may be left out. */
export type Language = 'da' | 'en';
