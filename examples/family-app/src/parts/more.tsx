import { Button } from 'nhsuk-react-components';
import { useSearchParams } from 'react-router';

/** How many lines a long list shows at first, and how many more each time. */
const step = 20;

/** How many lines to show: it stands in the address, so that Back and a reload keep it. */
export function useShown(): number {
  const [search] = useSearchParams();
  const shown = Number(search.get('show'));
  return Number.isInteger(shown) && shown > step ? Math.min(shown, 500) : step;
}

/** Asks for the next lines of a list, while there are some. */
export function More({ total, of }: { readonly total: number; readonly of: string }) {
  const shown = useShown();
  const [, setSearch] = useSearchParams();
  if (total <= shown) return null;
  const showMore = () =>
    setSearch(
      (search) => {
        search.set('show', `${shown + step}`);
        return search;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="app-not-printed">
      <p>
        {shown} of {total} {of} shown.
      </p>
      <Button secondary onClick={showMore}>
        Show more {of}
      </Button>
    </div>
  );
}
