import { useLocation, useNavigate, useSearchParams } from 'react-router';

/**
 * Sheets that stand in the address, so that they can be sent to somebody: opened from the page, closing one goes back to it; come to by a link, it is
 * taken out of the address. Either way Back leads on, and never to the same page once more.
 */
export function useSheetAddress() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation();
  const fromPage = (state as { readonly fromPage?: unknown } | null)?.fromPage === true;
  return {
    get: (name: string) => search.get(name),
    open: (name: string, value = '1') =>
      setSearch(
        (before) => {
          const params = new URLSearchParams(before);
          params.set(name, value);
          return params;
        },
        { preventScrollReset: true, state: { fromPage: true } },
      ),
    close: (name: string) => {
      if (fromPage) return void navigate(-1);
      setSearch(
        (before) => {
          const params = new URLSearchParams(before);
          params.delete(name);
          return params;
        },
        { preventScrollReset: true, replace: true },
      );
    },
  };
}
