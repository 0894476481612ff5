import { graphql } from '../../graphql/generated';

export { type Theme } from '../../graphql/generated/graphql';

export const UpdateMyPreferencesDocument = graphql(`
  mutation UpdateMyPreferences($language: Language, $theme: Theme) {
    updateMyPreferences(language: $language, theme: $theme) {
      id
      language
      theme
    }
  }
`);
