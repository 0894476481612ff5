import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ApiScope, isTokenTerm } from '@laeringsrum/domain';
import { containsBlocked } from '@laeringsrum/personal-data';
import { addDays } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import styles from '../Rows.module.css';

const CreateTokenDocument = graphql(`
  mutation CreateToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
        id
      }
    }
  }
`);

const dayChoices = [30, 90, 180, 365];
const scopes = Object.values(ApiScope);

/** What for, what it may, for how long. */
export function NewToken({ onMade, onCancel }: { onMade: (secret: string) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  // The answer holds a secret: it is asked for at once, and not again from a queue.
  const [create, { loading }] = useMutation(CreateTokenDocument, {
    context: { direct: true },
    fetchPolicy: 'no-cache',
  });
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly ApiScope[]>(['READ']);
  const [days, setDays] = useState(90);
  const [problem, setProblem] = useState<string | null>(null);
  const personal = containsBlocked(name);
  const expiresOn = addDays(today, days);
  const ready = name.trim() !== '' && chosen.length > 0 && !personal && isTokenTerm(expiresOn, today);

  const make = async () => {
    if (!ready) return;
    setProblem(null);
    try {
      const input = { id: newId(), name: name.trim(), scopes: [...chosen], expiresOn };
      const { data } = await create({ variables: { input } });
      if (data) onMade(data.createApiToken.secret);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextInput
        label={t('tokens.name')}
        placeholder={t('tokens.nameBlank')}
        value={name}
        maxLength={80}
        error={personal ? t('cycle.personalData') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={styles.choices}>
        <legend>{t('tokens.may')}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`tokens.scope.${scope}`)}
            checked={chosen.includes(scope)}
            onChange={(event) =>
              setChosen(
                event.currentTarget.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope),
              )
            }
          />
        ))}
      </fieldset>
      <SelectField
        label={t('tokens.term')}
        value={String(days)}
        options={dayChoices.map((count) => ({ value: String(count), label: t('tokens.days', { count }) }))}
        onChange={(value) => setDays(Number(value))}
      />
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={loading || !ready}>
          {t('tokens.make')}
        </Button>
        <TextAction quiet onClick={onCancel}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </form>
  );
}
