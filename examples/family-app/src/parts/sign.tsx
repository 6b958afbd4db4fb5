/** Shapes that stand beside words and never instead of them. */
const shapes = {
  /** A triangle that asks to be looked at. */
  late: 'M12 2 23 21H1L12 2Zm-1 7v6h2V9h-2Zm0 8v2h2v-2h-2Z',
  /** A clock. */
  due: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm1 3v4.6l3.2 3.2-1.4 1.4L11 12.4V7h2Z',
  /** A shield. */
  safety: 'M12 1 21 4.5V11c0 5.5-3.8 9.9-9 12-5.2-2.1-9-6.5-9-12V4.5L12 1Zm-1 6v7h2V7h-2Zm0 9v2h2v-2h-2Z',
} as const;

/** A shape before words that say the same. */
export function Sign({ of }: { readonly of: keyof typeof shapes }) {
  return (
    <svg className={`app-sign app-sign--${of}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[of]} />
    </svg>
  );
}
