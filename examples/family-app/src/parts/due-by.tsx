import { dueWords, isOverdue } from '../words/now.js';
import { Sign } from './sign.js';

/** By when something is to be decided, in words and a shape. */
export function DueBy({ by }: { readonly by: string }) {
  const isLate = isOverdue(by);
  return (
    <span className={isLate ? 'app-late' : 'app-due'}>
      <Sign of={isLate ? 'late' : 'due'} />
      {dueWords(by)}
    </span>
  );
}
