import { ErrorSummary } from 'nhsuk-react-components';
import type { Trouble } from '../api/command.js';
import { notArrived, refusalWords } from '../words/refusals.js';

interface Props {
  readonly trouble: Trouble | null;
  /** The id of the field in which each place of the command's input is written. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What is said here of a refusal at a place, or else by its code, where the usual words say too little. */
  readonly says?: Readonly<Record<string, string>>;
}

/** Why a command was not done, at the top of its form: it takes the focus, and each reason leads to the field it names. */
export function TroubleSummary({ trouble, fields = {}, says = {} }: Props) {
  if (trouble === null) return null;
  const { refusals } = trouble;
  return (
    <ErrorSummary>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        {refusals.length === 0 ? <ErrorSummary.ListItem>{notArrived}</ErrorSummary.ListItem> : null}
        {refusals.map(({ code, path, message }) => {
          const field = fields[path.join('.')] ?? fields[path[0] ?? ''];
          return (
            <ErrorSummary.ListItem
              key={`${code} ${path.join('.')}`}
              {...(field === undefined ? {} : { href: `#${field}` })}
            >
              {says[path[0] ?? ''] ?? says[code] ?? (code === 'BAD_INPUT' ? message : refusalWords[code])}
            </ErrorSummary.ListItem>
          );
        })}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
