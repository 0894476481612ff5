import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { givableRoles, type Role } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { useLanguage } from '../../ui/useLanguage';
import { useMemberships } from '../session/Session';

const PeopleTermsDocument = graphql(`
  query PeopleTerms {
    programme {
      id
      placeLevelDa
      placeLevelEn
      roles {
        id
        role
        nameDa
        nameEn
      }
      places {
        id
        name
        careUnits {
          id
          name
        }
      }
      groups {
        id
        key
        nameDa
        nameEn
      }
    }
  }
`);

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the programme calls its roles, places and groups, and which of them this person may give. */
export function usePeopleTerms() {
  const language = useLanguage();
  const { programme: slug = '' } = useParams();
  const held = useMemberships(slug).map(({ role, placeId }) => ({ role, placeId: placeId ?? null }));
  const { data } = useQuery(PeopleTermsDocument, { refetchOn: false });
  const programme = data?.programme;
  const inLanguage = (term: { nameDa: string; nameEn: string }): string =>
    language === 'da' ? term.nameDa : term.nameEn;
  const roles = programme?.roles ?? [];
  const roleName = (role: Role): string => {
    const named = roles.find((one) => one.role === role);
    return named ? inLanguage(named) : role;
  };
  const everywhere = givableRoles(held, null).length > 0;
  const places = (programme?.places ?? []).filter(({ id }) => givableRoles(held, id).length > 0);
  /** The roles that may be given there; an empty place means the whole programme. */
  const givable = (placeId: string): Choice[] => {
    const may = givableRoles(held, placeId || null);
    return roles
      .filter(({ role }) => may.includes(role))
      .map((one) => ({ value: one.role, label: inLanguage(one) }));
  };
  return {
    roleName,
    givable,
    everywhere,
    placeLevel: (language === 'da' ? programme?.placeLevelDa : programme?.placeLevelEn) ?? '',
    places: places.map(({ id, name }): Choice => ({ value: id, label: name })),
    /** Of one place. */
    units: (placeId: string): Choice[] =>
      (places.find(({ id }) => id === placeId)?.careUnits ?? []).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    groups: (programme?.groups ?? []).map((group): Choice => ({
      value: group.key,
      label: inLanguage(group),
    })),
  };
}

export type PeopleTerms = ReturnType<typeof usePeopleTerms>;
