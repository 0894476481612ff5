import { graphql } from '../../graphql/generated';

/** A report with all it says; every act answers with it. */
export const ReportParts = graphql(`
  fragment ReportParts on Report {
    id
    version
    kind
    title
    state
    checksum
    lockedOn
    signedOn
    newDataSince
    groupApproves
    maySign
    signedBy {
      id
      name
    }
    approvals {
      id
      by {
        id
        name
      }
    }
    texts {
      id
      key
      text
      version
    }
    comments {
      id
      sectionKey
      text
      onDay
      by {
        id
        name
      }
    }
    content {
      filled
      missing {
        sectionKey
        who
        what
        path
      }
      sections {
        key
        title
        parts
        filled
        blocks {
          kind
          headings
          chart {
            ...ReportCurve_chart
          }
          spans {
            text
            source {
              label
              path
            }
          }
        }
      }
    }
  }
`);
