import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Assurance, isEnough } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type RoleAssurancesQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { Loading } from '../../ui/Skeleton';
import { useDirect } from '../account/useDirect';
import styles from './RoleAssurances.module.css';
import { usePeopleTerms } from './terms';

const RoleAssurancesDocument = graphql(`
  query RoleAssurances {
    roleAssurances {
      role
      least
      level
      version
    }
  }
`);
const SetRoleAssuranceDocument = graphql(`
  mutation SetRoleAssurance($role: Role!, $level: Assurance!, $version: Int!) {
    setRoleAssurance(role: $role, level: $level, version: $version) {
      role
      level
      version
    }
  }
`);

type Rule = RoleAssurancesQuery['roleAssurances'][number];

/** How sure a sign-in must be, role by role. Never less than every programme asks for. */
export default function RoleAssurances() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(RoleAssurancesDocument, { fetchPolicy: 'cache-and-network' });
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[44, 44, 44]} />
    );
  return (
    <Section title={t('assurance.title')} ruled={false}>
      <p className={styles.lead}>{t('assurance.lead')}</p>
      <ul className={styles.rows}>
        {data.roleAssurances.map((rule) => (
          <RuleRow key={rule.role} rule={rule} />
        ))}
      </ul>
    </Section>
  );
}

function RuleRow({ rule: { role, least, level, version } }: { rule: Rule }) {
  const { t } = useTranslation();
  const { roleName } = usePeopleTerms();
  const { busy, refusal, send } = useDirect();
  const levels = Object.values(Assurance).filter((one) => isEnough(one, least));
  return (
    <li className={styles.row}>
      <SelectField
        label={roleName(role)}
        value={level}
        disabled={busy}
        options={levels.map((one) => ({ value: one, label: t(`assurance.level.${one}`) }))}
        onChange={(chosen) =>
          void send(SetRoleAssuranceDocument, { role, level: chosen as Assurance, version }, [
            'RoleAssurances',
          ])
        }
      />
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </li>
  );
}
