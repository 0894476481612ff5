/** A documentation theme as a page needs it: the programme's own word for a key. */
export interface DocumentationThemeName {
  readonly key: string;
  readonly nameDa: string;
  readonly nameEn: string;
}

export function themeName(
  themes: readonly DocumentationThemeName[],
  key: string,
  language: 'da' | 'en',
): string {
  const theme = themes.find((one) => one.key === key);
  return theme ? (language === 'da' ? theme.nameDa : theme.nameEn) : key;
}
