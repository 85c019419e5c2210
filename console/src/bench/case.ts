import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, answeredWhole, api, type Schemas } from '../api/client';

export type Review = Schemas['ReviewView'];
export type Result = Schemas['ReviewedResult'];
export type Hold = Schemas['ReviewedHold'];
export type Word = Schemas['ReviewedWord'];
export type Flag = Schemas['FlagView'];
export type Box = Schemas['PlaceBox'];
export type Correction = Schemas['CorrectionView'];
export type CorrectionInput = Schemas['CorrectionInput'];

/** A page's size in PDF points, which boxes are measured in. */
export interface PageSize {
  number: number;
  width: number;
  height: number;
}

const reviewOf = (id: string) => ['review', id] as const;

/** Everything a decision rests on, with the ETag of the revision that it belongs to. */
export function useReview(id: string) {
  return useQuery({
    queryKey: reviewOf(id),
    queryFn: async () => {
      const { data, etag } = await answeredWhole(
        api.GET('/api/v1/certificates/{id}/review', { params: { path: { id } } }),
      );
      return { review: data, etag: etag ?? '' };
    },
  });
}

/** A4, for a page whose size no reading tells. */
const A4 = { width: 595, height: 842 };

/** The pages of the document with their sizes. */
export function usePages(id: string, pageCount: number): PageSize[] {
  const detail = useQuery({
    queryKey: ['certificate', id],
    queryFn: () => answered(api.GET('/api/v1/certificates/{id}', { params: { path: { id } } })),
  });
  const known = (detail.data?.reading?.remarks.pages ?? []) as PageSize[];
  return Array.from({ length: pageCount }, (_, index) => {
    const number = index + 1;
    return known.find((page) => page.number === number) ?? { number, ...A4 };
  });
}

/** What a reviewer does to a case. Whatever it leads to is read anew. */
export function useDeeds(id: string, etag: string) {
  const queries = useQueryClient();
  const path = { id };
  const header = { 'If-Match': etag };
  const onSettled = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: reviewOf(id) }),
      queries.invalidateQueries({ queryKey: ['queue'] }),
    ]);
  const look = useMutation({
    mutationFn: (body: Schemas['LooksInput']) =>
      answered(api.POST('/api/v1/certificates/{id}/looks', { params: { path, header }, body })),
    onSettled,
  });
  const correct = useMutation({
    mutationFn: (body: CorrectionInput) =>
      answered(api.POST('/api/v1/certificates/{id}/corrections', { params: { path, header }, body })),
    onSettled,
  });
  const keepSample = useMutation({
    mutationFn: (body: Schemas['KeptSampleInput']) =>
      answered(api.POST('/api/v1/certificates/{id}/kept-sample', { params: { path, header }, body })),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: ({ correction, reason }: { correction: string; reason: string }) =>
      answered(
        api.POST('/api/v1/certificates/{id}/corrections/{correction}/undo', {
          params: { path: { id, correction }, header },
          body: { reason },
        }),
      ),
    onSettled,
  });
  const decide = useMutation({
    mutationFn: (body: Schemas['DecisionInput']) =>
      answered(api.POST('/api/v1/certificates/{id}/decisions', { params: { path, header }, body })),
    onSettled,
  });
  const readSecond = useMutation({
    mutationFn: (body: Schemas['SecondReadingInput']) =>
      answered(api.POST('/api/v1/certificates/{id}/second-reading', { params: { path, header }, body })),
    onSettled,
  });
  return { look, correct, keepSample, undo, decide, readSecond };
}

export type Deeds = ReturnType<typeof useDeeds>;

/** Taking a certificate before oneself, and giving it back. */
export function useLease(id: string) {
  const queries = useQueryClient();
  const params = { params: { path: { id } } };
  const onSettled = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: reviewOf(id) }),
      queries.invalidateQueries({ queryKey: ['queue'] }),
    ]);
  const claim = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/reviews/{id}/lease', params)),
    onSettled,
  });
  const release = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/reviews/{id}/lease', params)),
    onSettled,
  });
  return { claim, release };
}
