/**
 * How long one API's posture takes, against the barest authenticated route of the same backend: `yarn bench:posture`, while
 * the portal runs. The bound is a ratio of 2 at p95.
 *
 * BACKEND_URL (default http://localhost:7007) and API (default: the first of the catalog with a gateway) may be set.
 */
import autocannon from 'autocannon';

const BOUND = 2;
const ROUNDS = 5;
const SECONDS = 4;
const backend = process.env.BACKEND_URL ?? 'http://localhost:7007';

async function getJson(path, headers = {}) {
  const response = await fetch(`${backend}${path}`, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

async function measure(path, headers) {
  const result = await autocannon({
    url: `${backend}${path}`,
    connections: 4,
    duration: SECONDS,
    headers,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${path}: ${result.non2xx} bad answers, ${result.errors} errors`,
    );
  }
  return result.latency;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const { backstageIdentity } = await getJson('/api/auth/guest/refresh');
const headers = { authorization: `Bearer ${backstageIdentity.token}` };
const [api] = await getJson(
  '/api/catalog/entities?filter=kind=api,metadata.annotations.apim-networking/gateway&limit=1',
  headers,
);
const { namespace, name } = api.metadata;
const paths = {
  bare: '/api/apim-networking/policy',
  posture: `/api/apim-networking/apis/${namespace}/${
    process.env.API ?? name
  }/posture`,
};

const p95 = { bare: [], posture: [] };
for (const path of Object.values(paths)) await measure(path, headers);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const key of Object.keys(paths)) {
    const latency = await measure(paths[key], headers);
    p95[key].push(
      latency.p97_5 === undefined ? latency.p95 : quantile(latency),
    );
  }
}

/** autocannon has no p95; the nearest above it is p97.5, which is the harder one. */
function quantile(latency) {
  return latency.p97_5;
}

const [bare, posture] = [median(p95.bare), median(p95.posture)];
console.log(
  `p97.5, median of ${ROUNDS} rounds: bare route ${bare} ms, one API's posture ${posture} ms, ratio ${(
    posture / bare
  ).toFixed(2)} (bound ${BOUND})`,
);
if (posture > bare * BOUND) process.exitCode = 1;
