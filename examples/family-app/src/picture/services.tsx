import type { ReactElement } from 'react';
import type { Ecomap, ServiceShape } from './ecomap.js';
import { Lettering } from './lettering.js';
import { textLine } from './service-line.js';
import { ServiceStroke } from './shapes.js';
import { serviceWords } from './words.js';

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Text about a point. */
const Words = ({ x, y, lines }: WordsProps): ReactElement => (
  <Lettering x={x} y={y - ((lines.length - 1) * textLine) / 2 + 4} lines={lines} step={textLine} anchor="middle" />
);

const line = 1.75;

/** A circle, or a band along the ring: a broad stroke of ink with a little less paper upon it. */
function Service({ name, radius, ring, from, to, text }: ServiceShape): ReactElement {
  const way = `M${from.x},${from.y}A${ring},${ring} 0 0 1 ${to.x},${to.y}`;
  const isRound = from.x === to.x && from.y === to.y;
  const band = { d: way, fill: 'none', strokeLinecap: 'round' } as const;
  return (
    <g>
      <title>{name}</title>
      {isRound ? (
        <circle
          className="picture-paper"
          cx={from.x}
          cy={from.y}
          r={radius}
          fill="white"
          stroke="currentColor"
          strokeWidth={line}
        />
      ) : (
        <>
          <path {...band} stroke="currentColor" strokeWidth={2 * radius + line} />
          <path {...band} className="picture-paper-stroke" stroke="white" strokeWidth={2 * radius - line} />
        </>
      )}
      <Words {...text} />
    </g>
  );
}

interface Props {
  readonly ecomap: Ecomap;
  readonly nameOf: (id: string) => string;
}

/** The family in the middle and the services around it; heard as one list. */
export function Services({ ecomap: { family, services, lines }, nameOf }: Props): ReactElement {
  const words = lines.map(({ service }) => serviceWords(service, nameOf(service.person)));
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nothing in it can be pressed
    <g role="img" aria-label={`Services around the family. ${words.join('. ')}.`}>
      {lines.map(({ service, points, heads, label }) => (
        <g key={service.id}>
          <ServiceStroke strength={service.strength} points={points} heads={heads} />
          <Words {...label} />
        </g>
      ))}
      <circle
        className="picture-paper"
        cx={family.x}
        cy={family.y}
        r={family.radius}
        fill="white"
        stroke="currentColor"
        strokeWidth={line}
      />
      <Words {...family} />
      {services.map((service) => (
        <Service key={service.name} {...service} />
      ))}
    </g>
  );
}
