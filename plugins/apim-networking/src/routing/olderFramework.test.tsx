import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  Link,
  SubPages,
  useRouteRef,
  useSearchParams,
  useSubRouteParams,
} from '.';

jest.mock('@backstage/frontend-plugin-api', () => {
  // What 0.18, of Backstage 1.55 and 1.56, does not export.
  const { coreApis, useAppSearchParams, useAppNavigate, RouterLink, ...older } =
    jest.requireActual('@backstage/frontend-plugin-api');
  return older;
});

const parent = createRouteRef({ id: 'things' });
const child = createSubRouteRef({ id: 'thing', parent, path: '/:id' });

function Things() {
  return (
    <SubPages subRoute={child}>
      <Either />
    </SubPages>
  );
}

function Either() {
  const { id } = useSubRouteParams(child);
  const all = useRouteRef(parent);
  const one = useRouteRef(child);
  const [search, setSearch] = useSearchParams();
  return id ? (
    <>
      <p>The thing {id}</p>
      <Link to={all?.()}>All things</Link>
    </>
  ) : (
    <>
      <p>Things of {search.get('owner') ?? 'everybody'}</p>
      <Link to={one?.({ id: 'a-1' })}>One thing</Link>
      <button onClick={() => setSearch({ owner: 'me' }, { replace: true })}>
        Mine
      </button>
    </>
  );
}

describe('the router of an app before Backstage 1.57', () => {
  it('has pages, parameters, links and the query of the address', async () => {
    await renderInTestApp(
      <Routes>
        <Route path="/things/*" element={<Things />} />
      </Routes>,
      { routeEntries: ['/things'], mountedRoutes: { '/things': parent } },
    );
    await userEvent.click(screen.getByText('Mine'));
    expect(screen.getByText('Things of me')).toBeInTheDocument();
    await userEvent.click(screen.getByText('One thing'));
    expect(screen.getByText('The thing a-1')).toBeInTheDocument();
    await userEvent.click(screen.getByText('All things'));
    expect(screen.getByText('Things of everybody')).toBeInTheDocument();
  });
});
