import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@laeringsrum/locale';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { readDay } from './day-reading';

interface DayFieldProps {
  label: string;
  value: string | null;
  edge: 'first' | 'last';
  onChange: (day: string | null) => void;
}

/** A day written as one says it. The browser's own date field speaks the browser's language, not the page's. */
export function DayField({ label, value, edge, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  return (
    <TextInput
      label={label}
      value={typed ?? (value ? formatDate(value, language) : '')}
      placeholder={t('cycle.dayPlaceholder')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setUnread(false);
      }}
      onBlur={() => {
        if (typed === null) return;
        const read = readDay(typed, edge, today);
        if (!read.ok) return setUnread(true);
        onChange(read.day);
        setTyped(null);
      }}
      error={unread ? t('cycle.dayUnread') : undefined}
    />
  );
}
