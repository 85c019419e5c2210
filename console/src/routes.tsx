import { lazy, type ReactNode, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Empty, Waiting } from './parts/notice';
import { useTitle } from './parts/title';
import type { Role } from './session/session';
import { useAccount } from './session/session';

/** A page of the console: where it is, whom it is for, and how the menu calls it. */
export interface Place {
  path: string;
  /** Absent: it is reached from another page. */
  menu?: string;
  roles: readonly Role[];
  page: ReactNode;
}

const EVERYBODY: readonly Role[] = ['uploader', 'reviewer', 'administrator'];
const REVIEWERS: readonly Role[] = ['reviewer', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

const Queue = lazy(() => import('./queue/queue-page'));
const Bench = lazy(() => import('./bench/bench-page'));
const Certificates = lazy(() => import('./uploads/certificates-page'));
const Certificate = lazy(() => import('./certificate/certificate-page'));
const Vendors = lazy(() => import('./registry/vendors-page'));
const Vendor = lazy(() => import('./registry/vendor-page'));
const People = lazy(() => import('./administration/people-page'));
const Keys = lazy(() => import('./administration/keys-page'));
const Laboratories = lazy(() => import('./administration/laboratories-page'));
const Laboratory = lazy(() => import('./administration/laboratory-page'));
const Disputes = lazy(() => import('./disputes/disputes-page'));
const Watching = lazy(() => import('./watching/watching-page'));
const Webhook = lazy(() => import('./watching/webhook-page'));
const RuleSets = lazy(() => import('./administration/rule-sets-page'));

/** Every page, in the order of the menu. A page that is not here does not exist. */
export const PLACES: readonly Place[] = [
  { path: 'queue', menu: 'Queue', roles: REVIEWERS, page: <Queue /> },
  { path: 'reviews/:id', roles: REVIEWERS, page: <Bench /> },
  { path: 'certificates', menu: 'Certificates', roles: EVERYBODY, page: <Certificates /> },
  { path: 'certificates/:id', roles: EVERYBODY, page: <Certificate /> },
  { path: 'vendors', menu: 'Vendors', roles: EVERYBODY, page: <Vendors /> },
  { path: 'vendors/:slug', roles: EVERYBODY, page: <Vendor /> },
  { path: 'disputes', menu: 'Disputes', roles: EVERYBODY, page: <Disputes /> },
  { path: 'people', menu: 'People', roles: ADMINISTRATORS, page: <People /> },
  { path: 'laboratories', menu: 'Laboratories', roles: ADMINISTRATORS, page: <Laboratories /> },
  { path: 'laboratories/:slug', roles: ADMINISTRATORS, page: <Laboratory /> },
  { path: 'rule-sets', menu: 'Rule sets', roles: ADMINISTRATORS, page: <RuleSets /> },
  { path: 'watching', menu: 'Watching', roles: EVERYBODY, page: <Watching /> },
  { path: 'watching/:id', roles: EVERYBODY, page: <Webhook /> },
  { path: 'api-keys', menu: 'API keys', roles: EVERYBODY, page: <Keys /> },
];

export const isOpenTo = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Where somebody begins. */
const FIRST: Record<Role, string> = {
  uploader: '/certificates',
  reviewer: '/queue',
  administrator: '/queue',
};

export function ConsoleRoutes(): ReactNode {
  const { role } = useAccount();
  return (
    <Suspense fallback={<Waiting what="the page" />}>
      <Routes>
        <Route index element={<Navigate to={FIRST[role]} replace />} />
        {PLACES.map(({ path, roles, page }) => (
          <Route
            key={path}
            path={path}
            element={isOpenTo(roles, role) ? page : <NotForYou roles={roles} />}
          />
        ))}
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </Suspense>
  );
}

function NotForYou({ roles }: { roles: readonly Role[] }): ReactNode {
  useTitle('Not open to you');
  const { role } = useAccount();
  return (
    <Empty title="This page is not open to you" wholePage>
      <p>
        It is for the role {roles.join(' or ')}; you are signed in as {role}. An administrator can change
        that.
      </p>
    </Empty>
  );
}

function NoSuchPage(): ReactNode {
  useTitle('No such page');
  return (
    <Empty title="There is no such page" wholePage>
      <p>The address may have a mistake in it, or what it led to has moved.</p>
    </Empty>
  );
}
