import type { PublishedVendorName } from '../published-record';
import { vendorFeedPath } from './addresses';

/** The feed of a vendor's changes, for the head of its pages. */
export const feedOf = ({ slug, name }: PublishedVendorName): { title: string; href: string } => ({
  title: `Changes at ${name}`,
  href: vendorFeedPath(slug),
});
