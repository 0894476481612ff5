import { graphql } from '../../graphql/generated';

export const PlaceSheet_sheet = graphql(`
  fragment PlaceSheet_sheet on PlaceSheet {
    place {
      id
      key
      name
      slug
      careUnits {
        id
        name
      }
    }
    cells {
      ...Overview_cell
    }
    cycleCounts {
      running
      adapted
      adopted
      repeated
      abandoned
    }
    people {
      id
      name
      roles
    }
    learnings {
      id
      code
      number
      learning
      decision
    }
    commitments {
      commitment
      state
    }
    actionPoints {
      id
      what
      dueOn
      owner {
        id
        name
      }
    }
    concepts {
      id
      title
      state
      intervention {
        id
        code
      }
    }
    uptakes {
      id
      state
      intervention {
        id
        code
      }
      package {
        id
        title
        intervention {
          id
          code
          place {
            id
            name
          }
        }
      }
    }
  }
`);

export const PlaceSheet_programme = graphql(`
  fragment PlaceSheet_programme on Programme {
    id
    minimumUseful
    smallGroupThreshold
    roles {
      id
      role
      nameDa
      nameEn
    }
    seminars {
      id
      number
      nameDa
      nameEn
      date
      precision
    }
    milestones {
      id
      number
      parentKey
      nameDa
      nameEn
      date
      precision
      statuses {
        id
        placeId
        state
        dueOn
        duePrecision
      }
    }
  }
`);
