import { graphql } from '../../graphql/generated';

/** One entry of the library. */
export const PackageEntry_package = graphql(`
  fragment PackageEntry_package on TransferPackage {
    id
    placeId
    state
    title
    summary
    withdrawnReason
    maturity
    contact {
      id
      name
    }
    cycle {
      number
      state
    }
    latest {
      id
      title
      summary
      needs
    }
    intervention {
      id
      code
      place {
        id
        name
      }
      track {
        id
        nameDa
        nameEn
      }
    }
    uptakes {
      id
      state
      place {
        id
        name
      }
      differences {
        about
        text
      }
    }
    cell {
      ...Overview_cell
    }
  }
`);

/** What a concept says: of a version, or of the working copy before the first one. */
export const PackageContent_version = graphql(`
  fragment PackageContent_version on TransferPackageVersion {
    id
    number
    title
    summary
    context
    needs
    cost
    ethics
    at
    news
    elements {
      key
      kind
      text
    }
    told {
      cycleNumber
      line
      omittedBecause
    }
  }
`);

export const PackageStory_package = graphql(`
  fragment PackageStory_package on TransferPackage {
    id
    version
    placeId
    state
    title
    summary
    context
    needs
    cost
    ethics
    lastVersion
    withdrawnReason
    maturity
    gaps
    elements {
      key
      kind
      text
    }
    told {
      cycleNumber
      line
      omittedBecause
    }
    failedCycles {
      number
      title
      state
      decision
      line
    }
    cycle {
      number
      state
    }
    contact {
      id
      name
    }
    link {
      id
      addressKey
      open
    }
    latest {
      ...PackageContent_version
    }
    intervention {
      id
      code
      place {
        id
        name
      }
      track {
        id
        key
        nameDa
        nameEn
      }
      attachments {
        id
        name
      }
    }
    uptakes {
      id
      version
      state
      placeId
      newVersion
      place {
        id
        name
      }
    }
    cell {
      ...Overview_cell
    }
    lineage {
      ...Lineage_lane
    }
  }
`);

export const Lineage_lane = graphql(`
  fragment Lineage_lane on LineageLane {
    id
    depth
    parentLane
    placeName
    code
    from
    considering
    versionNumber
    packed
    differences {
      about
      text
    }
    adaptations
    toldBack
    toldBackOn
    question
    cycleNumbers
    cycleStarts
    cycleStates
    cycleDecisions
    cell {
      ...Overview_cell
    }
  }
`);
