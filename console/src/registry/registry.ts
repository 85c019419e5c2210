import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../api/client';

/** Vendors, products and lots, as the registry has them. */

const VENDORS = ['vendors'] as const;

/** As many as a list that one can choose from may have; beyond, one searches. */
const MANY = 100;

export function useVendors(q = '') {
  return useQuery({
    queryKey: [...VENDORS, q],
    queryFn: () =>
      answered(
        api.GET('/api/v1/registry/vendors', {
          params: { query: { limit: MANY, ...(q.trim() && { q: q.trim() }) } },
        }),
      ),
  });
}

export function useVendor(slug: string) {
  return useQuery({
    queryKey: [...VENDORS, 'one', slug],
    queryFn: () => answered(api.GET('/api/v1/registry/vendors/{slug}', { params: { path: { slug } } })),
  });
}

export function useProducts(vendor: string) {
  return useQuery({
    queryKey: ['products', vendor],
    enabled: vendor !== '',
    queryFn: () =>
      answered(
        api.GET('/api/v1/registry/vendors/{slug}/products', {
          params: { path: { slug: vendor }, query: { limit: MANY } },
        }),
      ),
  });
}

export function useLots(vendor: string, product: string) {
  return useQuery({
    queryKey: ['lots', vendor, product],
    enabled: vendor !== '' && product !== '',
    queryFn: () =>
      answered(
        api.GET('/api/v1/registry/vendors/{slug}/products/{product}/lots', {
          params: { path: { slug: vendor, product }, query: { limit: MANY } },
        }),
      ),
  });
}

export function useNewVendor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewVendor']) => answered(api.POST('/api/v1/registry/vendors', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: VENDORS }),
  });
}

export function useNewProduct(vendor: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewProduct']) =>
      answered(
        api.POST('/api/v1/registry/vendors/{slug}/products', { params: { path: { slug: vendor } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products', vendor] }),
  });
}

/** Changes what is declared of a product; what rests on it is judged anew. */
export function useProductChange(vendor: string, product: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangedProduct']) =>
      answered(
        api.PATCH('/api/v1/registry/vendors/{slug}/products/{product}', {
          params: { path: { slug: vendor, product } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products', vendor] }),
  });
}

export function useNewLot(vendor: string, product: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      answered(
        api.POST('/api/v1/registry/vendors/{slug}/products/{product}/lots', {
          params: { path: { slug: vendor, product } },
          body: { code },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['lots', vendor, product] }),
  });
}

export const claimsOf = (vendor: string) => ['claims', vendor] as const;

export function useNewClaim(vendor: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewClaim']) =>
      answered(
        api.POST('/api/v1/registry/vendors/{slug}/claims', { params: { path: { slug: vendor } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: claimsOf(vendor) }),
  });
}
