import { OwnWords } from './own-words.js';

/** Words that somebody wrote, set apart from those of the service. */
export function Quote({ children }: { readonly children: string }) {
  return (
    <blockquote className="app-quote">
      <p>
        <OwnWords>{children}</OwnWords>
      </p>
    </blockquote>
  );
}
