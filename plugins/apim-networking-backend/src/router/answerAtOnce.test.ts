import express from 'express';
import request from 'supertest';
import { answerAtOnce } from './answerAtOnce';

const app = express();
app.get(
  '/apis/:namespace/:name/posture',
  answerAtOnce(async ({ params }, res) => {
    if (params.name === 'broken') throw new Error('The database is away');
    res.json({ at: 'once', ...params });
  }),
);
app.use((_req, res) => {
  res.json({ at: 'last' });
});
app.use(((error, _req, res, _next) => {
  res.status(503).json({ error: error.message });
}) as express.ErrorRequestHandler);

describe('answerAtOnce', () => {
  it('answers what names an entity and asks for nothing else', async () => {
    const { body } = await request(app).get('/apis/default/a_b.c-9/posture');
    expect(body).toEqual({ at: 'once', namespace: 'default', name: 'a_b.c-9' });
  });

  it.each([
    '/apis/default/orders/posture?fields=title',
    '/apis/default/orders/posture?fields',
    '/apis/default/orders/posture?fields[]=',
    `/apis/default/${'a'.repeat(64)}/posture`,
    '/apis/default/-orders/posture',
    '/apis/default/%00/posture',
    '/apis/a%2Fb/orders/posture',
    '/apis/%27%3B--/orders/posture',
  ])('leaves %s to be validated', async path => {
    const { body } = await request(app).get(path);
    expect(body).toEqual({ at: 'last' });
  });

  it('hands an error on', async () => {
    const { status, body } = await request(app).get(
      '/apis/default/broken/posture',
    );
    expect(status).toBe(503);
    expect(body).toEqual({ error: 'The database is away' });
  });
});
