import { startPage } from '../../people/session/start-page';
import { useMemberships, useSessionState } from '../../people/session/Session';

export const themes = [
  ['SYSTEM', 'shell.themeSystem'],
  ['LIGHT', 'shell.themeLight'],
  ['DARK', 'shell.themeDark'],
] as const;

/** The programmes this person has a role in, each once. */
export function useProgrammes(): Array<{ slug: string; title: string; to: string }> {
  const { session } = useSessionState();
  const memberships = session?.memberships ?? [];
  const slugs = [...new Set(memberships.map((membership) => membership.programmeSlug))];
  return slugs.map((slug) => ({
    slug,
    title: memberships.find((membership) => membership.programmeSlug === slug)?.programmeTitle ?? slug,
    to: startPage(memberships, slug) ?? '/',
  }));
}

/** Who one is here: `Helsingør`, or nothing for a role in the whole programme. */
export function usePlaceNames(programme: string): string[] {
  return [...new Set(useMemberships(programme).flatMap(({ placeName }) => (placeName ? [placeName] : [])))];
}

export const shortName = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  const last = rest.at(-1);
  return last ? `${first} ${last[0]}.` : first;
};
