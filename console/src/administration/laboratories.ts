import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../api/client';
import { everyPage } from './every-page';

/** Laboratories and their accreditations. */

export type Laboratory = Schemas['LaboratoryView'];
export type Accreditation = Schemas['AccreditationView'];

const LABORATORIES = ['laboratories'] as const;
const accreditationsOf = (slug: string) => ['accreditations', slug] as const;

export function useLaboratories() {
  return useQuery({
    queryKey: LABORATORIES,
    queryFn: () =>
      everyPage((query) => answered(api.GET('/api/v1/registry/laboratories', { params: { query } }))),
  });
}

export function useNewLaboratory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewLaboratory']) =>
      answered(api.POST('/api/v1/registry/laboratories', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: LABORATORIES }),
  });
}

export function useChangingLaboratory(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangedLaboratory']) =>
      answered(api.PATCH('/api/v1/registry/laboratories/{slug}', { params: { path: { slug } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: LABORATORIES }),
  });
}

/** Those that are known by name and form of number. */
export function useBodies() {
  return useQuery({
    queryKey: ['accreditation-bodies'],
    queryFn: () => answered(api.GET('/api/v1/registry/accreditation-bodies')),
    staleTime: Infinity,
  });
}

export function useAccreditations(slug: string) {
  return useQuery({
    queryKey: accreditationsOf(slug),
    queryFn: () =>
      everyPage((query) =>
        answered(
          api.GET('/api/v1/registry/laboratories/{slug}/accreditations', {
            params: { path: { slug }, query },
          }),
        ),
      ),
  });
}

export function useNewAccreditation(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewAccreditation']) =>
      answered(
        api.POST('/api/v1/registry/laboratories/{slug}/accreditations', { params: { path: { slug } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: accreditationsOf(slug) }),
  });
}

export function useEndingAccreditation(slug: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewEnding']) =>
      answered(
        api.POST('/api/v1/registry/laboratories/{slug}/accreditations/{id}/ending', {
          params: { path: { slug, id } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: accreditationsOf(slug) }),
  });
}
