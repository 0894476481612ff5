import { graphql } from '../../graphql/generated';

/** A person as whoever keeps the list of people sees one. */
export const KeptPerson_person = graphql(`
  fragment KeptPerson_person on KeptPerson {
    id
    name
    initials
    email
    disabledAt
    hasSecondFactor
    forgottenSince
    deletionAskedAt
    lastSeenAt
    signsIn
    version
    memberships {
      id
      role
      placeId
      placeName
      careUnitName
      groupNameDa
      groupNameEn
      startsOn
      endsOn
      actingUntil
      byProvider
      version
    }
  }
`);
