import { Link } from 'react-router';
import { type Language } from '@laeringsrum/domain';
import { type ReportPartsFragment } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { ReportCurve } from './ReportCurve';
import styles from './Report.module.css';

type Block = ReportPartsFragment['content']['sections'][number]['blocks'][number];
type Span = Block['spans'][number];

/** The report's own words as a document: headings, paragraphs, quotes and tables; a mark leads to where a number comes from. */
export function ReportBlocks({ blocks, language }: { blocks: readonly Block[]; language: Language }) {
  return blocks.map((block, at) => <ReportBlock key={at} block={block} language={language} />);
}

function ReportBlock({ block, language }: { block: Block; language: Language }) {
  const spans = block.spans.map((span, at) => <ReportSpan key={at} span={span} />);
  switch (block.kind) {
    case 'HEADING':
      return <h3>{spans}</h3>;
    case 'QUOTE':
      return <blockquote className={styles.quote}>{spans}</blockquote>;
    // Its sentence stands above it.
    case 'CHART':
      return block.chart ? <ReportCurve chart={block.chart} language={language} /> : null;
    case 'GAP':
      return <p className={styles.gap}>{spans}</p>;
    case 'TABLE':
      return <ReportTable block={block} />;
    default:
      return <p>{spans}</p>;
  }
}

function ReportSpan({ span: { text, source } }: { span: Span }) {
  const { root } = useAddresses();
  if (!source) return <>{text}</>;
  const to = `${root}/${source.path}`;
  return text ? (
    <Link to={to} className={styles.live} title={source.label}>
      {text}
    </Link>
  ) : (
    <Link to={to} className={styles.mark}>
      {source.label}
    </Link>
  );
}

function ReportTable({ block: { headings, spans } }: { block: Block }) {
  const width = Math.max(headings.length, 1);
  const rows = Array.from({ length: Math.ceil(spans.length / width) }, (_, row) =>
    spans.slice(row * width, (row + 1) * width),
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading, at) => (
              <th key={at} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((span, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    <ReportSpan span={span} />
                  </th>
                ) : (
                  <td key={column}>
                    <ReportSpan span={span} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
