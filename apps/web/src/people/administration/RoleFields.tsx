import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLE_RULES, type Role } from '@laeringsrum/domain';
import { SelectField } from '../../ui/SelectField';
import { type PeopleTerms } from './terms';

export interface RoleChoice {
  readonly placeId: string;
  readonly role: Role | '';
  /** A staff member's unit; empty: the whole place. */
  readonly careUnitId: string;
  readonly groupKey: string;
  readonly endsOn: string;
  readonly actingUntil: string;
}

export const noRole: RoleChoice = {
  placeId: '',
  role: '',
  careUnitId: '',
  groupKey: '',
  endsOn: '',
  actingUntil: '',
};

/** What the API is told of a choice; null while something is missing. */
export function roleInput({ placeId, role, careUnitId, groupKey, endsOn, actingUntil }: RoleChoice) {
  if (role === '' || (ROLE_RULES[role].expires && endsOn === '')) return null;
  return {
    role,
    placeId: placeId || null,
    careUnitId: role === 'STAFF' && careUnitId ? careUnitId : null,
    groupKey: groupKey || null,
    endsOn: endsOn || null,
    actingUntil: actingUntil || null,
  };
}

interface RoleFieldsProps {
  terms: PeopleTerms;
  choice: RoleChoice;
  onChange: (choice: RoleChoice) => void;
}

/** Where, what, and for those who are guests until when. Only what this person may give can be chosen. */
export function RoleFields({ terms, choice, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  const places = [
    ...(terms.everywhere ? [{ value: '', label: t('people.wholeProgramme') }] : []),
    ...terms.places,
  ];
  const placeId = places.some(({ value }) => value === choice.placeId)
    ? choice.placeId
    : (places[0]?.value ?? '');
  const roles = terms.givable(placeId);
  const role = choice.role;
  const units = terms.units(placeId);
  const isGuest = role !== '' && ROLE_RULES[role].expires;
  return (
    <>
      <SelectField
        label={t('people.where')}
        value={placeId}
        options={places}
        onChange={(next) => onChange({ ...choice, placeId: next, role: '', careUnitId: '', groupKey: '' })}
      />
      <SelectField
        label={t('people.role')}
        value={roles.some(({ value }) => value === role) ? role : ''}
        options={[{ value: '', label: t('people.chooseRole') }, ...roles]}
        onChange={(next) => onChange({ ...choice, placeId, role: next as Role | '' })}
      />
      {role === 'STAFF' && units.length > 0 ? (
        <SelectField
          label={t('people.unit')}
          value={choice.careUnitId}
          options={[{ value: '', label: t('people.wholePlace') }, ...units]}
          onChange={(careUnitId) => onChange({ ...choice, careUnitId })}
        />
      ) : null}
      {role === 'STEERING_MEMBER' || role === 'CHIEF' || role === 'GUEST' ? (
        <SelectField
          label={t('people.group')}
          value={choice.groupKey}
          options={[{ value: '', label: t('people.noGroup') }, ...terms.groups]}
          onChange={(groupKey) => onChange({ ...choice, groupKey })}
        />
      ) : null}
      {isGuest ? (
        <TextInput
          type="date"
          label={t('people.lastDay')}
          description={t('people.guestHint')}
          value={choice.endsOn}
          onChange={(event) => onChange({ ...choice, endsOn: event.currentTarget.value })}
        />
      ) : null}
      {role === 'CLUSTER_LEAD' ? (
        <TextInput
          type="date"
          label={t('people.actingUntil')}
          description={t('people.actingHint')}
          value={choice.actingUntil}
          onChange={(event) => onChange({ ...choice, actingUntil: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
