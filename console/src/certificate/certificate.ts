import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, answeredWhole, api } from '../api/client';
import type { Assignment } from '../registry/about-fields';

/** One certificate, with the ETag of the revision that it is shown at. */
export function useCertificate(id: string) {
  return useQuery({
    queryKey: ['certificate', id, 'whole'],
    queryFn: async () => {
      const { data, etag } = await answeredWhole(
        api.GET('/api/v1/certificates/{id}', { params: { path: { id } } }),
      );
      return { detail: data, etag: etag ?? '' };
    },
  });
}

/** Says what a certificate is about. */
export function useAssign(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ vendor, product, lot }: Assignment) =>
      answered(
        api.PATCH('/api/v1/certificates/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { vendor: vendor || null, product: product || null, lot: lot || null },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['certificate', id] }),
  });
}

/** Sends a certificate to the reviewers that waits for its sender. */
export function useSubmission(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answered(api.POST('/api/v1/certificates/{id}/submission', { params: { path: { id } } })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['certificate', id] }),
        queries.invalidateQueries({ queryKey: ['certificates'] }),
      ]),
  });
}

/** Has it read with the code and vocabulary of today. */
export function useReadAgain(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.POST('/api/v1/certificates/{id}/readings', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['certificate', id] }),
  });
}
