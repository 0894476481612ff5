import { useSearchParams } from 'react-router';

const names = ['kommune', 'spor', 'metode', 'status'] as const;
export type FilterName = (typeof names)[number];

/** Filters live in the address, so that a view can be sent to somebody; Back takes the last one off again. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const change = (alter: (params: URLSearchParams) => void) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        alter(params);
        return params;
      },
      { preventScrollReset: true },
    );
  return {
    get: (name: FilterName) => search.get(name),
    set: (name: FilterName, value: string | null) =>
      change((params) => (value === null ? params.delete(name) : params.set(name, value))),
    clear: () => change((params) => names.forEach((name) => params.delete(name))),
    any: names.some((name) => search.has(name)),
  };
}
