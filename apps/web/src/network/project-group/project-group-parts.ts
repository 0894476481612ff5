import { graphql } from '../../graphql/generated';

export const ProjectMeeting_meeting = graphql(`
  fragment ProjectMeeting_meeting on ProjectMeeting {
    id
    version
    onDay
    startsMinute
    venue
    guests
    points {
      id
      version
      title
      outcome
    }
    actionPoints {
      ...ActionPoint_point
    }
  }
`);

export const Expertise_request = graphql(`
  fragment Expertise_request on ExpertiseRequest {
    id
    version
    kind
    text
    askedOn
    answer
    closedOn
    place {
      id
      name
    }
  }
`);

export const Sharing_entry = graphql(`
  fragment Sharing_entry on KnowledgeSharing {
    id
    version
    onDay
    kind
    withWhom
    what
  }
`);

export const Thresholds_settings = graphql(`
  fragment Thresholds_settings on ThresholdSettings {
    id
    version
    thresholds {
      voiceDays
      missingPeriods
      idleDays
      unstudiedDays
      storyboardDays
      contactDays
    }
    standard {
      voiceDays
      missingPeriods
      idleDays
      unstudiedDays
      storyboardDays
      contactDays
    }
    changes {
      id
      onDay
      reason
      byName
      before {
        voiceDays
        missingPeriods
        idleDays
        unstudiedDays
        storyboardDays
        contactDays
      }
      after {
        voiceDays
        missingPeriods
        idleDays
        unstudiedDays
        storyboardDays
        contactDays
      }
    }
  }
`);
