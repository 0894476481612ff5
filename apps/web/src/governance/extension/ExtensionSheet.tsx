import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { type ExtensionPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { useSheetTitle } from '../../ui/document-title';
import { SelectField } from '../../ui/SelectField';
import { Sheet } from '../../ui/Sheet';
import styles from '../group-meeting/GroupMeeting.module.css';

const CreateDocument = graphql(`
  mutation CreateExtensionRequest($input: ExtensionRequestInput!) {
    createExtensionRequest(input: $input) {
      ...ExtensionParts
    }
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateExtensionRequest($id: ID!, $version: Int!, $patch: ExtensionRequestPatch!) {
    updateExtensionRequest(id: $id, version: $version, patch: $patch) {
      ...ExtensionParts
    }
  }
`);

interface ExtensionSheetProps {
  /** What is changed; nothing: a new one. */
  request: ExtensionPartsFragment | null;
  least: number;
  most: number;
  onClose: () => void;
  onDone: () => void;
}

/** How long, why, and what for: the money stays as it is, so nothing is asked about it. */
export function ExtensionSheet({ request, least, most, onClose, onDone }: ExtensionSheetProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const title = t(request ? 'extension.rewrite' : 'extension.ask');
  useSheetTitle(title);
  const [create] = useMutation(CreateDocument);
  const [update] = useMutation(UpdateDocument);
  const { busy, refused, done, refuse } = useDoing();
  const first = {
    months: String(request?.months ?? least),
    why: request?.why ?? '',
    plan: request?.plan ?? '',
  };
  const draft = `ExtensionRequest:${request ? `${request.id}:${request.version}` : 'new'}`;
  const kept = useKeptFields(person.id, draft, first, hasCprNumber);
  const { months, why, plan } = kept.fields;
  const blocked = hasCprNumber(why) || hasCprNumber(plan);
  const save = async () => {
    if (blocked) return;
    if (why.trim() === '') return refuse(t('extension.whyMissing'));
    const words = { months: Number(months), why, plan };
    const sent = await done(() =>
      request
        ? update({ variables: { id: request.id, version: request.version, patch: words } })
        : create({ variables: { input: { id: newId(), ...words } } }),
    );
    if (!sent) return;
    kept.clear();
    onDone();
    onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      above={t('extension.title')}
      title={title}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {t('extension.save')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <SelectField
          label={t('extension.length')}
          value={months}
          options={Array.from({ length: most - least + 1 }, (_, at) => ({
            value: String(least + at),
            label: t('extension.months', { count: least + at }),
          }))}
          onChange={(chosen) => kept.change({ months: chosen })}
        />
        <p className={styles.quiet}>{t('extension.moneyHint')}</p>
        <Textarea
          label={t('extension.why')}
          value={why}
          maxLength={1500}
          autosize
          minRows={3}
          data-autofocus
          onChange={(event) => kept.change({ why: event.currentTarget.value })}
        />
        <Textarea
          label={t('extension.plan')}
          description={t('extension.planHint')}
          value={plan}
          maxLength={1500}
          autosize
          minRows={3}
          onChange={(event) => kept.change({ plan: event.currentTarget.value })}
        />
        {blocked || refused ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
