import net from 'node:net';
import { Stop } from './say.mjs';

function isFree(port) {
  return new Promise(resolve => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port number of an environment variable, or its default. */
export function portOf(variable, otherwise) {
  const text = process.env[variable];
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(
      `${variable} is ${JSON.stringify(
        text,
      )}; it needs a port from 1 to 65535.`,
    );
  }
  return port;
}

/** Stops with one clear line when something listens there already. */
export async function requireFree(port, variable, what) {
  if (!(await isFree(port))) {
    throw new Stop(
      `Port ${port}, which the ${what} needs, is in use. Stop the program that uses it, or choose another port: ${variable}=${
        port + 100
      } npm start`,
    );
  }
}

/** A port that nothing listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
