import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { ContributorLinks } from '../../improvement/contributor-link/ContributorLinks';
import { Ideas } from '../../improvement/idea/Ideas';
import { Dilemmas } from '../../voices/dilemma/Dilemmas';
import { useCan } from '../../people/session/Session';

export const StaffParts_intervention = graphql(`
  fragment StaffParts_intervention on Intervention {
    id
    ofAnotherUnit
    ...Ideas_intervention
    ...Dilemmas_intervention
    ...ContributorLinks_intervention
  }
`);

interface StaffPartsProps {
  intervention: FragmentType<typeof StaffParts_intervention>;
  placeId: string;
}

/** For those who try things in daily work, and for those who ask them to: the place's own. */
export function StaffParts({ intervention: masked, placeId }: StaffPartsProps) {
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const { t } = useTranslation();
  const intervention = readFragment(StaffParts_intervention, masked);
  if (intervention.ofAnotherUnit) return <p>{t('intervention.anotherUnit')}</p>;
  return (
    <>
      {can('idea:write', placeId) ? (
        <Ideas intervention={intervention} mayHandle={can('idea:handle', placeId)} />
      ) : null}
      {can('dilemma:write', placeId) ? (
        <Dilemmas intervention={intervention} mayHandle={can('dilemma:handle', placeId)} />
      ) : null}
      {can('contributorLink:write', placeId) ? <ContributorLinks intervention={intervention} /> : null}
    </>
  );
}
