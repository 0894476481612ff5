import { graphql } from '../../graphql/generated';

export const Seminar_agenda = graphql(`
  fragment Seminar_agenda on Seminar {
    id
    version
    venue
    startsMinute
    agenda {
      id
      version
      kind
      title
      note
      minutes
    }
  }
`);

export const Seminar_participants = graphql(`
  fragment Seminar_participants on Seminar {
    id
    participants {
      id
      version
      name
      kind
      fromPlaceId
    }
  }
`);

export const Seminar_slides = graphql(`
  fragment Seminar_slides on Seminar {
    id
    minimumUseful
    slides {
      storyboardId
      minutes
      content {
        code
        placeName
        trackDa
        trackEn
        title
        learning
        challenge
        question
        peerQuestions
        gaps
        goal {
          direction
          what
          forWhom
          unit
          baselineValue
          targetValue
          dueOn
          duePrecision
        }
        chart {
          ...Overview_cell
        }
        tried {
          number
          title
          state
          decision
          startsOn
        }
      }
    }
  }
`);

export const Seminar_storyboards = graphql(`
  fragment Seminar_storyboards on Seminar {
    id
    ...Seminar_slides
    missingStoryboards {
      id
      name
    }
    seminarStoryboards {
      id
      version
      placeId
      interventionId
      challenge
      question
      ready
      minutes
    }
    freeze {
      id
      hash
      at
    }
  }
`);

export const ActionPoint_point = graphql(`
  fragment ActionPoint_point on ActionPoint {
    id
    version
    placeId
    what
    dueOn
    doneOn
    owner {
      id
      name
    }
  }
`);

export const Seminar_agreements = graphql(`
  fragment Seminar_agreements on Seminar {
    id
    actionPoints {
      ...ActionPoint_point
    }
    openBefore {
      ...ActionPoint_point
    }
  }
`);
