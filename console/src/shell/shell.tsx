import { type ReactNode, useEffect, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Action } from '../parts/action';
import { Announcer } from '../parts/announcer';
import { Trouble, Waiting } from '../parts/notice';
import { ShortcutKeys } from '../parts/shortcuts';
import { PLACES, isOpenTo } from '../routes';
import { type Account, AccountContext, useSession, useSignOut } from '../session/session';
import { INVITATION_PATH, InvitationPage } from '../session/invitation-page';
import { SignInPage } from '../session/sign-in-page';

const ROLE_NAMES = { administrator: 'administrator', reviewer: 'reviewer', uploader: 'uploader' };

/** What every page of the console has around it. Whoever is not signed in sees the sign-in instead, and comes back here. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const session = useSession();
  const { pathname } = useLocation();
  if (pathname === INVITATION_PATH) return <InvitationPage />;
  if (session.isPending)
    return (
      <main id="main">
        <Waiting what="the console" />
      </main>
    );
  if (session.isLoadingError)
    return (
      <main id="main">
        <h1>Assaybook console</h1>
        <Trouble error={session.error} again={() => void session.refetch()} />
      </main>
    );
  if (!session.data) return <SignInPage />;
  return <SignedIn account={session.data}>{children}</SignedIn>;
}

function SignedIn({ account, children }: { account: Account; children: ReactNode }): ReactNode {
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <AccountContext value={account}>
      <Announcer>
        <ShortcutKeys>
          <a className="skip" href="#main">
            To the content
          </a>
          <Head account={account} />
          <main id="main" ref={main} tabIndex={-1}>
            {children}
          </main>
        </ShortcutKeys>
      </Announcer>
    </AccountContext>
  );
}

/** A new page begins at its top, for the eyes and for the keyboard; the first one is left as the browser opens it. */
function useFocusOnArrival(main: { current: HTMLElement | null }): void {
  const { pathname } = useLocation();
  const [first] = useState(pathname);
  useEffect(() => {
    if (pathname === first) return;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, first, main]);
}

function Head({ account }: { account: Account }): ReactNode {
  const signOut = useSignOut();
  return (
    <header className="head">
      <p className="brand">
        <NavLink to="/">Assaybook</NavLink> <span className="soft">console</span>
      </p>
      <nav aria-label="Console">
        <ul>
          {PLACES.filter(({ menu, roles }) => menu && isOpenTo(roles, account.role)).map(({ path, menu }) => (
            <li key={path}>
              <NavLink to={`/${path}`}>{menu}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className="who">
        {account.name} <span className="soft">{ROLE_NAMES[account.role]}</span>
      </p>
      <Action quiet busy={signOut.isPending} onAct={() => signOut.mutate()}>
        Sign out
      </Action>
    </header>
  );
}
