import type { SceneNode } from '../scene';
import type { PlacedNode, PlacedText } from './geometry';
import type { Metrics } from './metrics';
import { fitText, textWidth, type Font } from './text';

/** A text in its place; the box is what it fills. */
export function placedText(
  text: string,
  at: { x: number; y: number; width: number; maxLines: number },
  font: Font,
  lineHeight: number,
): PlacedText {
  const fitted = fitText(text, at.width, font, at.maxLines);
  return {
    ...fitted,
    x: at.x,
    y: at.y,
    width: Math.max(0, ...fitted.lines.map(line => textWidth(line, font))),
    height: fitted.lines.length * lineHeight,
  };
}

/** A node at the origin: how tall it is follows from its texts. */
export function sizedNode(
  node: SceneNode,
  width: number,
  metrics: Metrics,
): PlacedNode {
  const { nodePadding: padding, lineHeight, icon } = metrics;
  const textX = padding + (icon ? icon + 7 : 0);
  const room = width - textX - padding;
  let y = padding - 2;
  const title = placedText(
    node.title,
    { x: textX, y, width: room, maxLines: 2 },
    metrics.title,
    lineHeight + 1,
  );
  y += title.height;
  let detail: PlacedText | undefined;
  if (metrics.showsDetails && node.detail) {
    detail = placedText(
      node.detail,
      { x: textX, y, width: room, maxLines: 2 },
      metrics.detail,
      lineHeight,
    );
    y += detail.height;
  }
  let mark: PlacedText | undefined;
  if (node.mark) {
    mark = placedText(
      node.mark,
      { x: textX, y: y + 1, width: room, maxLines: 1 },
      metrics.mark,
      lineHeight,
    );
    y += mark.height + 1;
  }
  const height = Math.max(metrics.nodeHeight, Math.ceil(y + padding - 1));
  return centred(
    { node, x: 0, y: 0, width, height, title, detail, mark },
    y + padding - 2,
  );
}

/** Texts move down by half of what is left over. */
function centred(node: PlacedNode, used: number): PlacedNode {
  return moveTexts(node, 0, Math.floor((node.height - used) / 2));
}

function moveTexts(node: PlacedNode, dx: number, dy: number): PlacedNode {
  const moved = (text: PlacedText | undefined) =>
    text && { ...text, x: text.x + dx, y: text.y + dy };
  return {
    ...node,
    title: moved(node.title)!,
    detail: moved(node.detail),
    mark: moved(node.mark),
  };
}

/** The same node at another place. */
export function movedNode(node: PlacedNode, x: number, y: number): PlacedNode {
  return { ...moveTexts(node, x - node.x, y - node.y), x, y };
}

/** The same node, taller. */
export function stretchedNode(node: PlacedNode, height: number): PlacedNode {
  if (height <= node.height) return node;
  const dy = Math.floor((height - node.height) / 2);
  return { ...moveTexts(node, 0, dy), height };
}
