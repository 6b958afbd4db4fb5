import { Button } from 'nhsuk-react-components';
import { OwnWords } from './own-words.js';

interface Props {
  readonly mine: string;
  readonly theirs: string;
  readonly useMine: () => void;
  readonly useTheirs: () => void;
}

/** Two people changed one thing: both versions, and a choice between them. */
export function BothVersions({ mine, theirs, useMine, useTheirs }: Props) {
  return (
    <div className="app-versions">
      <section aria-label="How it is now">
        <h3 className="nhsuk-heading-s">How it is now</h3>
        <p>
          <OwnWords>{theirs}</OwnWords>
        </p>
        <Button type="button" secondary small onClick={useTheirs}>
          Keep it as it is now
        </Button>
      </section>
      <section aria-label="What you wrote">
        <h3 className="nhsuk-heading-s">What you wrote</h3>
        <p>
          <OwnWords>{mine}</OwnWords>
        </p>
        <Button type="button" small onClick={useMine}>
          Use what you wrote
        </Button>
      </section>
    </div>
  );
}
