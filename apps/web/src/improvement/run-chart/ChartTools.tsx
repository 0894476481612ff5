import { type ChartModel } from '@laeringsrum/chart-geometry';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { saveFile } from '../../ui/save-file';
import { fileName, pngFile, svgFile } from './chart-files';
import { clipboardText, csvFile } from './chart-sheet';
import { type ChartTexts, chartTexts } from './chart-texts';
import styles from './ChartTools.module.css';
import { type ChartView } from './chart-view';

interface ChartToolsProps {
  readonly model: ChartModel;
  readonly code: string | undefined;
  readonly view: ChartView;
  readonly onView: ((view: ChartView) => void) | undefined;
  readonly children?: ReactNode;
}

/** Table or curve, the page's own tools, print and download: quiet words with an icon. */
export function ChartTools({ model, code, view, onView, children }: ChartToolsProps) {
  const { table } = view;
  const texts = chartTexts[model.language];
  return (
    <div className={styles.tools}>
      {onView !== undefined && (
        <button type="button" className={styles.tool} onClick={() => onView({ ...view, table: !table })}>
          <Icon d={table ? 'M2 13l4-5 3 2 5-7' : 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 3v10'} />
          {table ? texts.showChart : texts.showTable}
        </button>
      )}
      {children}
      <button type="button" className={styles.tool} onClick={() => window.print()}>
        <Icon d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />
        {texts.print}
      </button>
      <DownloadMenu model={model} code={code} texts={texts} />
    </div>
  );
}

interface DownloadMenuProps {
  readonly model: ChartModel;
  readonly code: string | undefined;
  readonly texts: ChartTexts;
}

function DownloadMenu({ model, code, texts }: DownloadMenuProps) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const list = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const name = (ending: string): string => fileName(code, model.input.definition.shortName, ending);
  const choices: readonly { text: string; act: () => Promise<string> }[] = [
    {
      text: texts.downloadPng,
      act: async () => {
        saveFile(name('png'), await pngFile(model));
        return '';
      },
    },
    {
      text: texts.downloadSvg,
      act: async () => {
        saveFile(name('svg'), svgFile(model), 'image/svg+xml');
        return '';
      },
    },
    {
      text: texts.downloadXlsx,
      act: async () => {
        const { workbookFile } = await import('./chart-workbook');
        saveFile(name('xlsx'), await workbookFile(model));
        return '';
      },
    },
    {
      text: texts.downloadCsv,
      act: async () => {
        saveFile(name('csv'), csvFile(model));
        return '';
      },
    },
    {
      text: texts.copyTable,
      act: async () => {
        await navigator.clipboard.writeText(clipboardText(model));
        return texts.copied;
      },
    },
  ];
  const choose = async (act: () => Promise<string>): Promise<void> => {
    setOpen(false);
    opener.current?.focus();
    setSaid(await act().catch(() => texts.failed));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <>
      <div className={styles.menu} onKeyDown={onKeyDown} onBlur={onBlur}>
        <button
          ref={opener}
          type="button"
          className={styles.tool}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <Icon d="M8 2.5v7M5 7l3 3 3-3M2.5 10.5v3h11v-3" />
          {texts.download}
        </button>
        <ul id={list} className={styles.list} hidden={!open}>
          {choices.map(({ text, act }) => (
            <li key={text}>
              <button type="button" className={styles.item} onClick={() => void choose(act)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <span className={styles.said} role="status">
        {said}
      </span>
    </>
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg
      width={18}
      height={18}
      viewBox="0 0 16 16"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth={1.3}
    >
      <path d={d} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
