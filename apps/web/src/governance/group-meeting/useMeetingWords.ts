import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';

interface Named {
  readonly meetsOn: string;
  readonly closedOn?: string | null;
  readonly group?: { readonly nameDa: string; readonly nameEn: string } | null;
}

/** What a meeting is called, and how far its minutes are. */
export function useMeetingWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const group = ({ group: of }: Named): string => (language === 'da' ? of?.nameDa : of?.nameEn) ?? '';
  return {
    group,
    name: (meeting: Named): string =>
      t('meeting.name', { group: group(meeting), date: formatDateLong(meeting.meetsOn, language) }),
    state: ({ closedOn, meetsOn }: Named): string =>
      closedOn
        ? t('meeting.closedOn', { date: formatDateLong(closedOn, language) })
        : t(meetsOn >= today ? 'meeting.agenda' : 'meeting.minutesOpen'),
  };
}
