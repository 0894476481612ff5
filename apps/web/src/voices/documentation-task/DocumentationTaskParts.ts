import { graphql } from '../../graphql/generated';

export const DocumentationTaskParts = graphql(`
  fragment DocumentationTaskParts on DocumentationTask {
    id
    version
    placeId
    name
    themeKey
    timesPerWeek
    staff
    before {
      count
      median
      citizenValue
      firstWeek
      lastWeek
      interval {
        lower
        upper
      }
    }
    after {
      count
      median
      citizenValue
      firstWeek
      lastWeek
      interval {
        lower
        upper
      }
    }
    weeks {
      week
      moment
      count
      median
    }
    released {
      minutesPerTask
      minutesPerWeek
      hoursPerWeek
      preliminary
      interval {
        lower
        upper
      }
    }
  }
`);
