import { graphql } from '../../graphql/generated';

/** All of a meeting that its page shows; every act answers with it. */
export const GroupMeetingParts = graphql(`
  fragment GroupMeetingParts on GroupMeeting {
    id
    version
    number
    meetsOn
    location
    present
    closedOn
    closedBy {
      id
      name
    }
    group {
      id
      nameDa
      nameEn
    }
    items {
      id
      version
      part
      title
      note
      minutes
      decision
    }
    remarks {
      id
      kind
      text
      itemId
      placeId
      place {
        id
        name
      }
      by {
        id
        name
      }
    }
  }
`);
