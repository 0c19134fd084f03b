import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Expects that a part of the page, by a selector of CSS, breaks no rule of WCAG 2.1 AA that a machine can tell. */
export async function expectAccessible(
  page: Page,
  part: string,
): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')}`),
    ),
  ).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
}

/** Expects that no card and no table of a part of the page goes over its right edge. */
export async function expectNothingToLeave(
  page: Page,
  part: string,
): Promise<void> {
  const edges = await page.evaluate(
    selector =>
      [...document.querySelectorAll(`${selector} section, ${selector} table`)]
        .map(section => section.getBoundingClientRect().right)
        .filter(edge => edge > window.innerWidth + 1),
    part,
  );
  expect(edges).toEqual([]);
}
