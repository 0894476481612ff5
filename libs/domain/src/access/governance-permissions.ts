/** What is decided, by whom, and who sees it: a part of the one table (permission.ts). Which group decides is data beside it, its powers. */
export const governancePermissions = {
  // The parties to a deviation, its own chief, and the steering group; others read the decision when it is there.
  'deviation:read': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    UNIT_LEADER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
    STEERING_MEMBER: 'PROGRAMME',
    CHIEF: 'PLACE',
  },
  'deviation:write': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE' },
  'deviation:propose': { LOCAL_PROJECT_WORKER: 'PLACE' },
  'deviation:see': { STEERING_MEMBER: 'PLACE', CHIEF: 'PLACE' },
  'deviation:recommend': { CLUSTER_LEAD: 'PROGRAMME' },
  'deviation:vote': { STEERING_MEMBER: 'PROGRAMME' },
  'deviation:ask': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME' },
  'milestone:report': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE' },
  'milestone:reach': { CLUSTER_LEAD: 'PROGRAMME' },
  'steering:read': {
    LEARNING_AGENT: 'PROGRAMME',
    LOCAL_PROJECT_WORKER: 'PROGRAMME',
    UNIT_LEADER: 'PROGRAMME',
    CLUSTER_LEAD: 'PROGRAMME',
    STEERING_MEMBER: 'PROGRAMME',
    CHIEF: 'PROGRAMME',
  },
  // How far the teams say they are: the team's own word beside the proposal, for those who answer for progress.
  'steering:progress': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME' },
  // Budgets: the lead and the steering group all of it, the local project worker the own place's.
  'economy:read': { LOCAL_PROJECT_WORKER: 'PLACE', CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME' },
  // What the lines divide is read by who sees them all: beside one place's lines it would say that nearly all is left.
  'grant:read': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME' },
  'economy:keep': { CLUSTER_LEAD: 'PROGRAMME' },
  'posting:import': { LOCAL_PROJECT_WORKER: 'PLACE', CLUSTER_LEAD: 'PROGRAMME' },
  'pool:request': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE' },
  'pool:decide': { CLUSTER_LEAD: 'PROGRAMME' },
  // The report: the lead builds it, the steering group approves it, the group of chiefs reads what is approved.
  'report:read': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME', CHIEF: 'PROGRAMME' },
  'report:edit': { CLUSTER_LEAD: 'PROGRAMME' },
  'report:comment': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME' },
  'report:approve': { STEERING_MEMBER: 'PROGRAMME' },
  // For the lead applicant; which place that is, is data (maySignReport).
  'report:sign': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PLACE', CHIEF: 'PLACE' },
  // Half a page is the place's own to write and approve.
  'reportPage:read': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
    STEERING_MEMBER: 'PROGRAMME',
  },
  'reportPage:edit': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE' },
  // Meetings: the lead keeps agenda and minutes; who is invited reads and comments, and a chief says what is to come first.
  'groupMeeting:read': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME', CHIEF: 'PROGRAMME' },
  'groupMeeting:remark': { CLUSTER_LEAD: 'PROGRAMME', STEERING_MEMBER: 'PROGRAMME', CHIEF: 'PROGRAMME' },
  'groupMeeting:keep': { CLUSTER_LEAD: 'PROGRAMME' },
  'groupMeeting:prioritise': { STEERING_MEMBER: 'PLACE', CHIEF: 'PLACE' },
  // What is to stay when the programme is over: where a group holds the power, its members decide.
  'anchoring:propose': { CLUSTER_LEAD: 'PROGRAMME' },
  'anchoring:vote': { STEERING_MEMBER: 'PROGRAMME' },
  // More time with the same money: the lead asks the funder, and a group that advises says what it thinks of it.
  'extension:keep': { CLUSTER_LEAD: 'PROGRAMME' },
  'extension:advise': { STEERING_MEMBER: 'PROGRAMME' },
} as const;
