import { v7 as uuidv7 } from 'uuid';
import { none, versioned, visible, type Example } from './example.js';
import { type Work } from './work.js';

const ways = ({ network }: Work) => ({
  changes: [{ key: network.coreKey, kind: 'CORE', text: 'Andet', reason: 'Vi er færre' }],
  differences: [{ about: 'TIME', text: 'Kun i weekenden' }],
});

/** Of the network: concepts, who takes them up, and what everybody may read. */
export const networkExamples: Readonly<Record<string, Example>> = {
  transferPackages: none({ words: 'ord' }),
  transferPackage: visible(({ network }) => ({ code: network.packageCode })),
  sharedConcept: none({ key: 'findes-ikke' }),
  createPackage: visible(({ interventionId, cycles }) => ({
    input: { id: uuidv7(), interventionId, cycleId: cycles.undo },
  })),
  updatePackage: visible(({ network }) => ({
    id: network.packages.update,
    ...versioned,
    patch: {
      title: 'Andet',
      summary: 'Andet',
      context: 'Andet',
      needs: 'Andet',
      cost: 'Andet',
      ethics: 'Andet',
      elements: [{ key: uuidv7(), kind: 'STEP', text: 'Andet' }],
      told: [{ cycleNumber: 1, line: 'Andet', omittedBecause: 'Andet' }],
    },
  })),
  publishPackage: visible(({ network }) => ({
    id: network.packages.publish,
    ...versioned,
    news: 'Ny ordlyd',
  })),
  withdrawPackage: visible(({ network }) => ({
    id: network.packages.withdraw,
    ...versioned,
    reason: 'Vi gør det på en anden måde nu',
  })),
  setPackageLink: visible(({ network }) => ({ id: network.packages.update, linkId: uuidv7(), open: false })),
  considerPackage: visible(({ network, placeId }) => ({
    input: {
      id: uuidv7(),
      packageId: network.packages.consider,
      placeId,
      question: 'Hvordan kom aftenvagten med?',
    },
  })),
  takeUpPackage: visible((work) => ({
    input: {
      ...{
        id: uuidv7(),
        packageId: work.network.packages.takeUp,
        placeId: work.placeId,
        careUnitId: work.unitId,
      },
      ...{
        interventionId: uuidv7(),
        cycleId: uuidv7(),
        goalId: uuidv7(),
        measureId: uuidv7(),
        ...ways(work),
      },
    },
  })),
  adaptUptake: visible((work) => ({ id: work.network.uptakes.adapt, ...versioned, input: ways(work) })),
  tellBack: visible(({ network }) => ({
    id: network.uptakes.tellBack,
    ...versioned,
    line: 'Telefon virker lige så godt',
  })),
  acknowledgePackageVersion: visible(({ network }) => ({ id: network.uptakes.acknowledge, ...versioned })),
};
