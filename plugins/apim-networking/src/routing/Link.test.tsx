import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Link } from './Link';

describe('a link', () => {
  it.each([
    'https://learn.microsoft.com',
    '//elsewhere.example',
    'mailto:a@b.c',
  ])('to %s opens in a window of its own, and says so', async to => {
    await renderInTestApp(
      <p>
        Read <Link to={to}>Docs</Link>.
      </p>,
    );
    const link = screen.getByRole('link', {
      name: 'Docs (opens in a new window)',
    });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('says so also where it has a label', async () => {
    await renderInTestApp(
      <Link to="https://learn.microsoft.com" aria-label="Why">
        Docs
      </Link>,
    );
    expect(
      screen.getByRole('link', { name: 'Why (opens in a new window)' }),
    ).toBeInTheDocument();
  });

  it('to a page of the portal stays in its window', async () => {
    await renderInTestApp(<Link to="/create?a=b:c">Create</Link>);
    const link = screen.getByRole('link', { name: 'Create' });
    expect(link).toHaveAttribute('href', '/create?a=b:c');
    expect(link).not.toHaveAttribute('target');
  });

  it('is plain text where the portal has no such page', async () => {
    await renderInTestApp(<Link to={undefined}>Waivers</Link>);
    expect(screen.getByText('Waivers')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
