import { ResponseError } from '@backstage/errors';
import { describeBackendError } from './describeBackendError';

const answer = (status: number, message: string) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'NotAllowedError', message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );

describe('describeBackendError', () => {
  it.each([
    [
      403,
      'The permission policy denies apim-networking.decision.create to you',
      'The permission policy denies apim-networking.decision.create to you. Choose an owner that you are a member of, or ask whoever manages the permission policy of the portal.',
    ],
    [
      429,
      'Your decisions within an hour must be at most 200.',
      'Your decisions within an hour must be at most 200. Run the template again later.',
    ],
    [400, 'tier must be one of …', 'tier must be one of ….'],
    [404, 'There is no decision "x"', 'There is no decision "x".'],
    [503, 'no database', 'no database. Run the template again later.'],
  ])('says what the backend said with %i', async (status, message, text) => {
    expect(describeBackendError(await answer(status, message))).toBe(text);
  });

  it('keeps a message from forging a line of the log', async () => {
    expect(
      describeBackendError(await answer(400, 'a\r\ninfo: allowed\u001b[2J')),
    ).toBe('a info: allowed [2J.');
    expect(describeBackendError(new Error('no\nroute'))).toBe('no route');
  });
});
