import { forwardRef } from 'react';
import { NodeIconOutline } from './icons';
import { PathLine, linePath } from './PathLine';
import {
  metricsOf,
  type Density,
  type DiagramLayout,
  type Metrics,
  type PlacedNode,
  type PlacedPath,
  type PlacedRegion,
  type PlacedText,
} from './layout';
import type { DiagramPalette } from './palette';

export interface DiagramSvgProps {
  layout: DiagramLayout;
  density: Density;
  palette: DiagramPalette;
  /** Ids inside the picture start with it: there may be several on a page. */
  idPrefix: string;
  title: string;
  description: string;
  /** The path that is traced. */
  activePath?: string;
  /** Called with undefined when no path is pointed at any more. */
  onActivate?: (pathId: string | undefined) => void;
  /** Width on the page. Default: as drawn. */
  displayWidth?: number;
}

/** The picture alone, without state, so that it can be drawn anywhere and saved as a file. */
export const DiagramSvg = forwardRef<SVGSVGElement, DiagramSvgProps>(
  function Picture(props, ref) {
    const { layout, palette, idPrefix, activePath, density } = props;
    const metrics = metricsOf[density];
    const active = layout.paths.find(({ path }) => path.id === activePath);
    const traced = active && [active.path.from, active.path.to];
    const faint = (ids: string[]) =>
      traced && !ids.some(id => traced.includes(id)) ? 0.35 : 1;
    return (
      <svg
        ref={ref}
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={props.displayWidth ?? layout.width}
        height={
          ((props.displayWidth ?? layout.width) / layout.width) * layout.height
        }
        role="group"
        aria-labelledby={`${idPrefix}-title ${idPrefix}-description`}
        fontFamily={palette.fontFamily}
        style={{ display: 'block' }}
      >
        <title id={`${idPrefix}-title`}>{props.title}</title>
        <desc id={`${idPrefix}-description`}>{props.description}</desc>
        <g aria-hidden="true">
          {layout.lanes.map(lane => (
            <g key={lane.lane}>
              <rect
                x={lane.x}
                y={lane.y}
                width={lane.width}
                height={lane.height}
                rx={8}
                fill={palette.lane}
              />
              <text
                x={lane.x + (density === 'compact' ? 6 : 12)}
                y={density === 'compact' ? 15 : 21}
                fontSize={density === 'compact' ? 9.5 : 11.5}
                fontWeight={700}
                letterSpacing={density === 'compact' ? 0 : 0.4}
                fill={palette.muted}
              >
                {lane.title.toLocaleUpperCase()}
              </text>
            </g>
          ))}
          {layout.boundaries.map(({ boundary, label, ...box }) => (
            <g key={boundary.id} opacity={faint(boundary.members)}>
              <title>{boundary.label}</title>
              <rect
                x={box.x}
                y={box.y}
                width={box.width}
                height={box.height}
                rx={9}
                fill="none"
                stroke={
                  boundary.severity
                    ? palette.severities[boundary.severity]
                    : palette.tones.private
                }
                strokeWidth={1.3}
                strokeDasharray="5 4"
              />
              <TextLines
                text={label}
                fill={
                  boundary.severity
                    ? palette.severities[boundary.severity]
                    : palette.tones.private
                }
                {...metrics.label}
                lineHeight={metrics.lineHeight}
              />
            </g>
          ))}
          {layout.regions.map(region => (
            <RegionBox
              key={region.region.id}
              placed={region}
              palette={palette}
              metrics={metrics}
              opacity={faint(region.components.map(({ node }) => node.id))}
            />
          ))}
          {layout.nodes.map(placed => (
            <g key={placed.node.id} opacity={faint([placed.node.id])}>
              <NodeBox placed={placed} palette={palette} metrics={metrics} />
            </g>
          ))}
        </g>
        {inDrawingOrder(layout.paths, activePath).map(placed => (
          <PathGroup
            key={placed.path.id}
            {...props}
            placed={placed}
            metrics={metrics}
          />
        ))}
      </svg>
    );
  },
);

/** Public over private over blocked, so that the most open path is never hidden; the traced one over all. */
function inDrawingOrder(paths: PlacedPath[], active?: string): PlacedPath[] {
  const rank = ({ path }: PlacedPath) =>
    path.id === active ? 3 : { blocked: 0, private: 1, public: 2 }[path.kind];
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

function PathGroup(
  props: DiagramSvgProps & { placed: PlacedPath; metrics: Metrics },
) {
  const { placed, palette, activePath, onActivate, metrics } = props;
  const { path, points, label } = placed;
  const active = path.id === activePath;
  const lit = () => onActivate?.(path.id);
  const unlit = () => onActivate?.(undefined);
  return (
    <g
      role="img"
      aria-label={path.sentence}
      // A path is read by its sentence: it can be reached by keyboard, though there is nothing to press.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={onActivate ? 0 : undefined}
      data-path={path.id}
      data-kind={path.kind}
      opacity={activePath && !active ? 0.22 : 1}
      onMouseEnter={lit}
      onMouseLeave={unlit}
      onFocus={lit}
      onBlur={unlit}
      style={{ outline: 'none' }}
    >
      <path
        d={linePath(points, 0)}
        fill="none"
        stroke="transparent"
        strokeWidth={14}
        pointerEvents="stroke"
      />
      <PathLine
        points={points}
        kind={path.kind}
        palette={palette}
        strong={active}
      />
      {label && (
        <TextLines
          text={label}
          fill={palette.tones[path.kind]}
          {...metrics.label}
          lineHeight={metrics.lineHeight}
        />
      )}
    </g>
  );
}

function RegionBox(props: {
  placed: PlacedRegion;
  palette: DiagramPalette;
  metrics: Metrics;
  opacity: number;
}) {
  const { placed, palette, metrics } = props;
  const { region, title, detail, mark, components, ...box } = placed;
  const found =
    region.severity && region.severity !== 'info'
      ? palette.severities[region.severity]
      : undefined;
  return (
    <g opacity={props.opacity}>
      <title>{region.sentence}</title>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={9}
        fill={palette.region}
        stroke={found ?? palette.regionBorder}
        strokeWidth={found ? 2 : 1.6}
      />
      <TextLines
        text={title}
        fill={palette.regionBorder}
        {...metrics.title}
        lineHeight={metrics.lineHeight + 1}
      />
      {detail && (
        <TextLines
          text={detail}
          fill={palette.muted}
          {...metrics.detail}
          lineHeight={metrics.lineHeight}
        />
      )}
      {mark && (
        <TextLines
          text={mark}
          fill={found ?? palette.text}
          {...metrics.mark}
          lineHeight={metrics.lineHeight}
        />
      )}
      {components.map(component => (
        <NodeBox
          key={component.node.id}
          placed={component}
          palette={palette}
          metrics={metrics}
          inside
        />
      ))}
    </g>
  );
}

function NodeBox(props: {
  placed: PlacedNode;
  palette: DiagramPalette;
  metrics: Metrics;
  inside?: boolean;
}) {
  const { placed, palette, metrics, inside } = props;
  const { node, title, detail, mark, ...box } = placed;
  const tone = palette.tones[node.tone];
  const found =
    node.severity && node.severity !== 'info'
      ? palette.severities[node.severity]
      : undefined;
  return (
    <g>
      <title>{node.sentence}</title>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={7}
        fill={palette.paper}
        stroke={found ?? tone}
        strokeWidth={found ? 2.2 : 1.4}
        strokeOpacity={inside && !found ? 0.55 : 1}
        strokeDasharray={node.tone === 'blocked' && !found ? '2 3' : undefined}
      />
      {metrics.icon > 0 && (
        <NodeIconOutline
          icon={node.icon}
          x={box.x + metrics.nodePadding}
          y={box.y + box.height / 2 - metrics.icon / 2}
          size={metrics.icon}
          colour={tone}
        />
      )}
      <TextLines
        text={title}
        fill={palette.text}
        {...metrics.title}
        lineHeight={metrics.lineHeight + 1}
      />
      {detail && (
        <TextLines
          text={detail}
          fill={inside ? tone : palette.muted}
          {...metrics.detail}
          lineHeight={metrics.lineHeight}
        />
      )}
      {mark && (
        <TextLines
          text={mark}
          fill={found ?? palette.text}
          {...metrics.mark}
          lineHeight={metrics.lineHeight}
        />
      )}
    </g>
  );
}

function TextLines(props: {
  text: PlacedText;
  fill: string;
  size: number;
  bold?: boolean;
  lineHeight: number;
}) {
  const { text, fill, size, bold, lineHeight } = props;
  return (
    <text fill={fill} fontSize={size} fontWeight={bold ? 700 : 400}>
      {text.lines.map((line, index) => (
        <tspan
          key={`${index}-${line}`}
          x={text.x}
          y={text.y + lineHeight * index + size * 0.95}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
