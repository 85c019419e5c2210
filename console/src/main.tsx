import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Refusal } from './api/refusal';
import { ConsoleRoutes } from './routes';
import { SESSION } from './session/session';
import { Shell } from './shell/shell';
import './style/base.css';
import './style/shell.css';
import './style/lines.css';
import './style/bench.css';

/**
 * A session that has ended shows the sign-in where one is; nothing of the page is lost. The service is asked again, as the
 * answer may be to a request from before the session got a new cookie.
 */
const noteEnd = (error: unknown): void => {
  if (error instanceof Refusal && error.code === 'not-signed-in')
    void queries.invalidateQueries({ queryKey: SESSION });
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEnd }),
  mutationCache: new MutationCache({ onError: noteEnd }),
  defaultOptions: {
    // Without a network one is told so at once; the library would wait for it in silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      // What the service refuses it refuses again; what did not come through may come through.
      retry: (failures, error) => error instanceof Refusal && error.status === 0 && failures < 2,
    },
  },
});

createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter basename="/console">
        <Shell>
          <ConsoleRoutes />
        </Shell>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
