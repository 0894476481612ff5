import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { announce } from '../../ui/announce';
import { WrittenSheet } from '../../ui/WrittenSheet';

const ConsiderDocument = graphql(`
  mutation ConsiderPackage($input: ConsiderPackageInput!) {
    considerPackage(input: $input) {
      id
      state
    }
  }
`);

interface ConsiderSheetProps {
  packageId: string;
  title: string;
  place: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** "Vi overvejer det", and what one would like to know first. */
export function ConsiderSheet({ packageId, title, place, onClose }: ConsiderSheetProps) {
  const { t } = useTranslation();
  const [consider] = useMutation(ConsiderDocument, { refetchQueries: ['PackagePage', 'SpreadPage'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [id] = useState(() => newId());
  const [question, setQuestion] = useState('');
  const save = async () => {
    if (hasCprNumber(question)) return refuse(t('cycle.personalData'));
    const input = { id, packageId, placeId: place.id, question: question.trim() };
    if (!(await doing(() => consider({ variables: { input } })))) return;
    announce(t('spread.taking.considered', { place: place.name }));
    onClose();
  };
  return (
    <WrittenSheet
      addressed
      above={title}
      title={t('spread.taking.consider')}
      action={t('spread.taking.considerSave')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <TextInput
        label={t('spread.taking.question')}
        value={question}
        maxLength={300}
        data-autofocus
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}
