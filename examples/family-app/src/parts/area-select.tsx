import { Select } from 'nhsuk-react-components';
import { areas } from '../words/areas.js';
import type { Code } from '../words/codes.js';
import { useWords } from '../words/voice.js';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: Code<'Area'>;
  readonly onChange: (area: Code<'Area'>) => void;
}

/** Chooses what something concerns. */
export function AreaSelect({ id, label, value, onChange }: Props) {
  const words = useWords(areas);
  return (
    <Select
      id={id}
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Props['value'])}
    >
      {Object.entries(words).map(([code, area]) => (
        <Select.Option key={code} value={code}>
          {area}
        </Select.Option>
      ))}
    </Select>
  );
}
