import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Trouble, Waiting } from '../parts/notice';
import { useTitle } from '../parts/title';
import { Bench } from './bench';
import { useReview } from './case';

/** One certificate before a reviewer. */
export default function BenchPage(): ReactNode {
  const { id = '' } = useParams();
  const review = useReview(id);
  const lot = review.data?.review.lot;
  useTitle(lot ? `Review of lot ${lot}` : 'Review');
  if (review.isPending) return <Waiting what="the certificate" lines={12} />;
  if (review.isLoadingError)
    return (
      <>
        <h1>Review</h1>
        <Trouble error={review.error} again={() => void review.refetch()} />
        <p>
          <Link to="/queue">Back to the queue</Link>
        </p>
      </>
    );
  return <Bench key={id} query={review} review={review.data.review} etag={review.data.etag} />;
}
