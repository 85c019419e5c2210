import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../api/client';

const NONE: Schemas['VocabularyView'] = { analytes: [], units: [] };

/** What a result can be read as. Nothing while it is on its way: what is typed is checked by the service. */
export function useVocabulary(): Schemas['VocabularyView'] {
  const { data } = useQuery({
    queryKey: ['review-vocabulary'],
    queryFn: () => answered(api.GET('/api/v1/review-vocabulary')),
    staleTime: Infinity,
  });
  return data ?? NONE;
}
