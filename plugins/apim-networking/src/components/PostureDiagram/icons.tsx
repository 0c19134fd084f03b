import type { NodeIcon } from './scene';

/** Outlines in a box of 16 × 16. */
const outlines: Record<NodeIcon, string> = {
  globe:
    'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM1.5 8h13M8 1.5c-4.6 4-4.6 9 0 13M8 1.5c4.6 4 4.6 9 0 13',
  building:
    'M2.5 14.5v-9l5.5-4l5.5 4v9zM5.5 8h1.5M9 8h1.5M5.5 11h1.5M9 11h1.5M7 14.5v-1.5h2v1.5',
  cloud: 'M4.5 12.5a3 3 0 0 1-.4-6a4.2 4.2 0 0 1 8-.3a3.2 3.2 0 0 1-.4 6.3z',
  shield:
    'M8 1.5l5.5 2v4.2c0 3.2-2.2 5.6-5.5 6.8c-3.3-1.2-5.5-3.6-5.5-6.8v-4.2z',
  plug: 'M5.5 1.5v3.5M10.5 1.5v3.5M3.5 5h9v2.5a4.5 4.5 0 0 1-9 0zM8 12v3',
  lock: 'M3 7h10v7.5h-10zM5 7v-2.5a3 3 0 0 1 6 0v2.5',
  subnet: 'M1.5 3.5h13v9h-13zM5.8 3.5v9M10.2 3.5v9',
  server: 'M2.5 2h11v5h-11zM2.5 9h11v5h-11zM4.8 4.5h.5M4.8 11.5h.5',
};

export function NodeIconOutline(props: {
  icon: NodeIcon;
  x: number;
  y: number;
  size: number;
  colour: string;
}) {
  return (
    <path
      d={outlines[props.icon]}
      transform={`translate(${props.x} ${props.y}) scale(${props.size / 16})`}
      fill="none"
      stroke={props.colour}
      strokeWidth={1.3}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
}
