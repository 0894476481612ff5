import { accounts, undistributedOre, type ReportSection, type ReportSpan } from '@laeringsrum/domain';
import { compareDanish, formatAmount, formatDateLong, formatNumber } from '@laeringsrum/locale';
import { block, paragraph, said, sourced, table } from './report-blocks.js';
import { pathTo, section, written, type Building } from './report-building.js';
import { type ReportFacts, type ReportIntervention } from './report-facts.js';

const cyclesOf = (facts: ReportFacts) =>
  facts.interventions.flatMap((of) => of.pdsaCycles.map((cycle) => ({ of, cycle })));

export function learning(building: Building): ReportSection {
  const { facts, t, language } = building;
  const all = cyclesOf(facts).filter(({ cycle }) => cycle.state !== 'DRAFT');
  const closed = all.filter(({ cycle }) => cycle.state === 'CLOSED');
  const number = (count: number): ReportSpan =>
    sourced(formatNumber(count, language), facts.programme.title, 'klyngen');
  const decided = (decision: string) =>
    number(closed.filter(({ cycle }) => cycle.decision === decision).length);
  const shared = closed.filter(({ cycle }) => cycle.learning.trim() !== '').slice(0, 60);
  return written(building, 'learning', [
    paragraph(
      said(t.begun),
      number(all.length),
      said(t.testsIn),
      number(facts.interventions.length),
      said(t.interventions),
    ),
    paragraph(
      number(closed.length),
      said(t.closed),
      decided('ADOPT'),
      said(t.kept),
      decided('ADAPT'),
      said(t.adapted),
      decided('REPEAT'),
      said(t.repeated),
      decided('ABANDON'),
      said(t.abandoned),
    ),
    ...shared.map(({ of, cycle }) =>
      block('QUOTE', [
        said(cycle.learning),
        sourced('', t.cycle(of.code, cycle.number), `${pathTo(of.code)}/pdsa/${cycle.number}`),
      ]),
    ),
  ]);
}

export function methods(building: Building): ReportSection {
  const { facts, t, language } = building;
  const byMethod = new Map<string, ReportIntervention[]>();
  for (const each of facts.interventions) {
    if (!each.method) continue;
    const name = language === 'da' ? each.method.nameDa : each.method.nameEn;
    byMethod.set(name, [...(byMethod.get(name) ?? []), each]);
  }
  const count = (value: number) => sourced(formatNumber(value, language), facts.programme.title, 'indsatser');
  return written(building, 'methods', [
    table(
      [t.method, t.used, t.tests],
      [...byMethod]
        .sort(([a], [b]) => compareDanish(a, b))
        .map(([name, of]) => [
          said(name),
          count(of.length),
          count(of.flatMap(({ pdsaCycles }) => pdsaCycles).filter(({ state }) => state !== 'DRAFT').length),
        ]),
    ),
  ]);
}

export function documentation({ facts, t, language }: Building): ReportSection {
  const rows = facts.documentationTasks.filter(({ released }) => released !== null);
  if (rows.length === 0)
    return section('documentation', t.sections.documentation, [paragraph(said(t.noTimings))], [0, 1]);
  return section('documentation', t.sections.documentation, [
    table(
      [t.task, t.timings, t.released],
      rows.map(({ name, intervention, before, after, released }) => {
        const path = intervention ? `${pathTo(intervention.code)}/dokumentationstid` : 'dokumentationstid';
        const from = (text: string) => sourced(text, intervention?.code ?? '', path);
        return [
          said(name),
          from(formatNumber((before?.count ?? 0) + (after?.count ?? 0), language)),
          from(formatNumber(released?.hoursPerWeek ?? 0, language, { decimals: 1 })),
        ];
      }),
    ),
    paragraph(said(t.estimate)),
  ]);
}

export function citizens(building: Building): ReportSection {
  const { facts, t, language } = building;
  const told = cyclesOf(facts).filter(({ cycle }) => cycle.citizenPart.trim() !== '');
  return written(building, 'citizens', [
    paragraph(
      sourced(formatNumber(told.length, language), facts.programme.title, 'indsatser'),
      said(t.citizens),
    ),
    ...told
      .slice(0, 30)
      .map(({ of, cycle }) =>
        block('QUOTE', [
          said(cycle.citizenPart),
          sourced('', t.cycle(of.code, cycle.number), `${pathTo(of.code)}/pdsa/${cycle.number}`),
        ]),
      ),
  ]);
}

export function deviations({ facts, t, language }: Building): ReportSection {
  const rows = facts.decidedDeviations;
  return section(
    'deviations',
    t.sections.deviations,
    rows.length === 0
      ? [paragraph(said(t.noDeviations))]
      : rows.map((row) =>
          paragraph(
            said(
              `${row.interventionCode}: ${row.title} ${t.outcomes[row.outcome]}, ${formatDateLong(row.decidedOn, language)}. ${row.outcomeWords}`.trim(),
            ),
            sourced('', t.deviation(row.number), `styring/afvigelser/${row.number}`),
          ),
        ),
  );
}

export function economy(
  { facts, writing, t, language, missing }: Building,
  lines: NonNullable<ReportFacts['budgetLines']>,
): ReportSection {
  const title = writing.kind === 'FINAL' ? t.sections.accounts : t.sections.accountsStatus;
  if (lines.length === 0) {
    missing.push({
      sectionKey: 'accounts',
      who: t.missing.economy,
      what: t.missing.accounts,
      path: 'styring/oekonomi',
    });
    return section('accounts', title, [], [0, 1]);
  }
  const { rows, total, ownContribution } = accounts(lines, facts.programme.budgetWarningPercent);
  const kroner = (ore: number) => sourced(formatAmount(ore, language), title, 'styring/oekonomi');
  const cells = (row: typeof total) => [
    kroner(row.grantedOre),
    kroner(row.spentOre),
    kroner(row.committedOre),
    kroner(row.differenceOre),
  ];
  const own = lines.some((line) => line.ownContribution);
  const grant = facts.programmeGrant?.amountOre;
  return section('accounts', title, [
    ...(grant === undefined
      ? []
      : [
          paragraph(
            said(`${t.grant} `),
            kroner(grant),
            said(`. ${t.undistributed} `),
            kroner(undistributedOre(grant, { total })),
            said('.'),
          ),
        ]),
    table(
      [t.line, t.granted, t.spent, t.committed, t.difference],
      [
        ...lines.map((line, at) => [
          said([line.name, line.place?.name].filter(Boolean).join(', ')),
          ...cells(rows[at] ?? total),
        ]),
        [said(t.total), ...cells(total)],
        ...(own ? [[said(t.own), ...cells(ownContribution)]] : []),
      ],
    ),
  ]);
}

export function measures({ facts, t, language }: Building): ReportSection {
  const rows = facts.interventions.flatMap(({ code, measures: own }) =>
    own.map((measure) => ({ code, measure })),
  );
  return section('measures', t.sections.measures, [
    table(
      [t.measure, t.definition, t.asked, t.wanted, t.numbers],
      rows.map(({ code, measure: { definition, letter, series } }) => [
        said(`${code}${letter}: ${definition.name}, ${definition.unit}`),
        said(
          [definition.numeratorText, definition.denominatorText].filter(Boolean).join(' / ') ||
            definition.question,
        ),
        said(definition.samplingPlan),
        said(t.directions[definition.direction]),
        sourced(
          formatNumber(series.values.filter((value) => value !== null).length, language),
          t.curve(code),
          `${pathTo(code)}/maalinger`,
        ),
      ]),
    ),
  ]);
}
