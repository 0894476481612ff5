import { useEffect } from 'react';

let page = '';
/** Sheets with an address of their own lie on top of the page and name the document while they are there. */
const sheets: string[] = [];

function show(): void {
  document.title = `${sheets.at(-1) ?? page} · Læringsrum`;
}

/** The page's own name; the product's is added. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    page = title;
    show();
  }, [title]);
}

export function useSheetTitle(title: string): void {
  useEffect(() => {
    sheets.push(title);
    show();
    return () => {
      sheets.splice(sheets.lastIndexOf(title), 1);
      show();
    };
  }, [title]);
}
