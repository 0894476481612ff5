import { type ReportSection } from '@laeringsrum/domain';
import { compareDanish, formatDateLong, formatDateWithPrecision } from '@laeringsrum/locale';
import { halfPage } from './half-page.js';
import { gap, heading, paragraph, said, sourced, table } from './report-blocks.js';
import { pathTo, section, type Building } from './report-building.js';

export function purpose({ facts: { programme }, t, language }: Building): ReportSection {
  return section('purpose', t.sections.purpose, [
    paragraph(said(programme.title)),
    paragraph(said(language === 'da' ? programme.purposeDa : programme.purposeEn)),
    paragraph(said(`${t.funder}: ${programme.funder}.`)),
  ]);
}

export function organisation({ facts: { programme }, t, language, missing }: Building): ReportSection {
  const named = (row: { nameDa: string; nameEn: string }) => (language === 'da' ? row.nameDa : row.nameEn);
  const main = programme.milestones.filter(({ parentKey }) => parentKey === null);
  for (const milestone of main)
    if (milestone.reachedOn === null && milestone.date !== null && milestone.date < programme.today)
      missing.push({
        sectionKey: 'organisation',
        who: t.missing.lead,
        what: t.missing.milestone(named(milestone)),
        path: 'styring',
      });
  return section('organisation', t.sections.organisation, [
    ...programme.groups.map((group) => paragraph(said(`${named(group)}: ${group.seats}.`))),
    table(
      [t.milestones, t.date, t.status],
      main.map((milestone) => [
        said(named(milestone)),
        sourced(
          milestone.date && milestone.precision
            ? formatDateWithPrecision(milestone.date, milestone.precision, language)
            : t.without,
          t.milestones,
          'styring',
        ),
        said(
          milestone.reachedOn
            ? `${t.reached} ${formatDateLong(milestone.reachedOn, language)}`
            : t.notReached,
        ),
      ]),
    ),
  ]);
}

export function interventions({ facts, writing, t, language, missing }: Building): ReportSection {
  const places = [...facts.programme.places].sort((a, b) => compareDanish(a.name, b.name));
  let filled = 0;
  const blocks = places.flatMap((place) => {
    const own = facts.interventions.filter((each) => each.place.id === place.id);
    const page = writing.pages.get(place.id);
    const lacks = (what: string, path: string) =>
      missing.push({ sectionKey: 'interventions', who: place.name, what, path });
    if (own.length === 0) lacks(t.missing.intervention, 'indsatser');
    for (const each of own) {
      if (each.goals.every(({ what }) => what.trim() === ''))
        lacks(t.missing.goal(each.code), pathTo(each.code));
      if (each.pdsaCycles.every(({ learning: words }) => words.trim() === ''))
        lacks(t.missing.learning(each.code), pathTo(each.code));
    }
    if (page?.approvedOn) filled += 1;
    else lacks(t.missing.approve, 'styring/rapport');
    return [
      heading(place.name),
      ...(own.length === 0
        ? [gap(t.halfPage(place.name))]
        : own.flatMap((each) => halfPage(each, facts.programme, t, language, pathTo(each.code)))),
      ...(page?.text ? [paragraph(said(page.text))] : []),
    ];
  });
  return section('interventions', t.sections.interventions, blocks, [filled, places.length]);
}
