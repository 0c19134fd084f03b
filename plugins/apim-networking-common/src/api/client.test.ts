/* eslint-disable new-cap -- the client’s methods are named as HTTP’s are */
import { createApimNetworkingClient } from './client';

describe('createApimNetworkingClient', () => {
  it('gives the data of an answer', async () => {
    const requests: Request[] = [];
    const client = createApimNetworkingClient({
      baseUrl: 'http://portal/api/apim-networking',
      fetch: async request => {
        requests.push(request);
        return Response.json({ environments: [{ name: 'production' }] });
      },
    });
    const { data } = await client.GET('/policy');
    expect(data?.environments[0].name).toBe('production');
    expect(requests[0].url).toBe('http://portal/api/apim-networking/policy');
  });

  it('rejects with the message of the backend', async () => {
    const client = createApimNetworkingClient({
      baseUrl: 'http://portal/api/apim-networking',
      fetch: async () =>
        Response.json(
          {
            error: { name: 'NotFoundError', message: 'There is no api:a/b' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
    });
    await expect(
      client.GET('/apis/{namespace}/{name}/posture', {
        params: { path: { namespace: 'a', name: 'b' } },
      }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'There is no api:a/b' },
    });
  });
});
