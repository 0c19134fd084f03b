/**
 * How long one API's posture takes, against the barest authenticated route of the same backend: `yarn bench:posture`, while
 * the portal runs. The bound is a ratio of 2 at p95.
 *
 * BACKEND_URL (default http://localhost:7007) and API, as `namespace/name` (default: the first with a gateway), may be set.
 */
const BOUND = 2;
const ROUNDS = 6;
const REQUESTS = 500;
const CONNECTIONS = 1;
const backend = process.env.BACKEND_URL ?? 'http://localhost:7007';

async function getJson(path, headers = {}) {
  const response = await fetch(`${backend}${path}`, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** Times of REQUESTS requests over CONNECTIONS connections, in milliseconds. */
async function measure(path, headers) {
  const times = [];
  let left = REQUESTS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const begin = performance.now();
      const response = await fetch(`${backend}${path}`, { headers });
      await response.arrayBuffer();
      times.push(performance.now() - begin);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return times;
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

const { backstageIdentity } = await getJson('/api/auth/guest/refresh');
const headers = { authorization: `Bearer ${backstageIdentity.token}` };
let api = process.env.API;
if (!api) {
  const [entity] = await getJson(
    '/api/catalog/entities?filter=kind=api,metadata.annotations.apim-networking/gateway&limit=1',
    headers,
  );
  api = `${entity.metadata.namespace}/${entity.metadata.name}`;
}
const paths = {
  bare: '/api/apim-networking/policy',
  posture: `/api/apim-networking/apis/${api}/posture`,
};

const times = { bare: [], posture: [] };
for (const path of Object.values(paths)) await measure(path, headers);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const key of Object.keys(paths)) {
    times[key].push(...(await measure(paths[key], headers)));
  }
}

const p95 = key => quantile(times[key], 0.95);
for (const key of Object.keys(paths)) {
  console.log(
    `${paths[key]}: p50 ${quantile(times[key], 0.5).toFixed(2)} ms, p95 ${p95(
      key,
    ).toFixed(2)} ms`,
  );
}
const ratio = p95('posture') / p95('bare');
console.log(`ratio at p95 ${ratio.toFixed(2)} (bound ${BOUND})`);
if (ratio > BOUND) process.exitCode = 1;
