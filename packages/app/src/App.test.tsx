import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('greets a visitor with a way to sign in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Gateways of Havenlund', packages: 'all' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: { environment: 'development', providers: { guest: {} } },
          },
          context: 'test',
        },
      ] as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByText('Gateways of Havenlund', {}, { timeout: 20_000 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Enter' })).toBeInTheDocument();
  }, 30_000);
});
