/** Where the frontend plugin has the page of a decision, as a path of the portal. */
export function decisionPath(id: string): string {
  return `/apim-networking/decisions/${encodeURIComponent(id)}`;
}

/**
 * The same for those who are not in the portal.
 *
 * @param portalUrl - `app.baseUrl` of the portal. Default: there is no such URL
 */
export function decisionUrl(
  id: string,
  portalUrl: string | undefined,
): string | undefined {
  return portalUrl && `${portalUrl.replace(/\/+$/, '')}${decisionPath(id)}`;
}
