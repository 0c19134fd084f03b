/** An action at a commit: a tag can be moved to other code, a commit cannot. */
export interface PinnedAction {
  /** What `uses` takes. */
  uses: string;
  /** The release that the commit is, for people and for the tools that propose newer ones. */
  version: string;
}

function pinned(action: string, commit: string, version: string): PinnedAction {
  return { uses: `${action}@${commit}`, version };
}

/** Every action that a workflow uses. */
export const pinnedActions = {
  checkout: pinned(
    'actions/checkout',
    'de0fac2e4500dabe0009e67214ff5f5447ce83dd',
    'v6.0.2',
  ),
  setupNode: pinned(
    'actions/setup-node',
    '48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e',
    'v6.4.0',
  ),
  uploadArtifact: pinned(
    'actions/upload-artifact',
    'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    'v7.0.0',
  ),
  downloadArtifact: pinned(
    'actions/download-artifact',
    '70fc10c6e5e1ce46ad2ea6f2b72d43f7d47b13c3',
    'v8.0.0',
  ),
  azureLogin: pinned(
    'azure/login',
    '532459ea530d8321f2fb9bb10d1e0bcf23869a43',
    'v3.0.0',
  ),
  uploadSarif: pinned(
    'github/codeql-action/upload-sarif',
    'e46ed2cbd01164d986452f91f178727624ae40d7',
    'v4.35.3',
  ),
} satisfies Record<string, PinnedAction>;

/** The release of each pinned `uses`. */
export const versionsOfActions: ReadonlyMap<string, string> = new Map(
  Object.values(pinnedActions).map(({ uses, version }) => [uses, version]),
);
