import { AccountVendor } from '../accounts/account-vendor.entity';
import { Account } from '../accounts/account.entity';
import { ApiKey } from '../accounts/api-key.entity';
import { Invitation } from '../accounts/invitation.entity';
import { ProviderIdentity } from '../accounts/provider/provider-identity.entity';
import { Session } from '../accounts/session.entity';
import { SignInPlace } from '../accounts/sign-in-place.entity';
import { AuditEntry } from '../audit/audit-entry.entity';
import { AuditLink } from '../audit/audit-link.entity';
import { Claim, ClaimRetirement, ClaimUnderstanding } from '../claims/claim.entity';
import { PublishedClaim, PublishedClaimVerdict } from '../claims/published-claim.entity';
import { CertificateEvent } from '../intake/certificate-event.entity';
import { Certificate } from '../intake/certificate.entity';
import { Document } from '../intake/document.entity';
import { OutstandingLook } from '../intake/outstanding-look.entity';
import { IdempotencyKey } from '../intake/idempotency-key.entity';
import { Fingerprint } from '../judgements/fingerprint.entity';
import { Judgement } from '../judgements/judgement.entity';
import { OutstandingRejudging } from '../judgements/outstanding-rejudging.entity';
import { RuleSetSwitch } from '../judgements/rule-set-switch.entity';
import { LotJudgement } from '../publish/lot-judgement.entity';
import { Publication } from '../publish/publication.entity';
import { PublishedCertificateRow } from '../publish/published-certificate.entity';
import { PublishedLaboratoryRow } from '../publish/published-laboratory.entity';
import { PublishedLot } from '../publish/published-lot.entity';
import { PublishedVendor } from '../publish/published-vendor.entity';
import { Change } from '../publish/feed/change.entity';
import {
  DisputeContact,
  DisputeOutcome,
  DisputeStatement,
  PublishedDispute,
  ReceivedDispute,
} from '../disputes/dispute.entity';
import { Rejection } from '../publish/rejection.entity';
import { SearchEntry } from '../publish/search/search-entry.entity';
import { WebhookAttempt, WebhookDelivery } from '../watching/webhooks/delivery.entity';
import { Webhook } from '../watching/webhooks/webhook.entity';
import { Watch, Watcher, WatchLink } from '../watching/mail/watcher.entity';
import { ToldEvent } from '../watching/told-event.entity';
import { Withdrawal } from '../publish/withdrawal.entity';
import { CellLook } from '../readings/cell-look.entity';
import { StoredReading } from '../readings/reading.entity';
import { StoredResult } from '../readings/result.entity';
import { Accreditation, AccreditationEnding } from '../registry/accreditation.entity';
import { Laboratory } from '../registry/laboratory.entity';
import { Lot } from '../registry/lot.entity';
import { Product } from '../registry/product.entity';
import { Vendor } from '../registry/vendor.entity';
import { Correction } from '../review/correction.entity';
import { Decision } from '../review/decision.entity';
import { LogCheckpoint } from '../transparency/log-checkpoint.entity';
import { LogKey } from '../transparency/log-key.entity';
import { LogLeaf } from '../transparency/log-leaf.entity';
import { LogNode } from '../transparency/log-node.entity';
import { Look } from '../review/look.entity';
import { ReviewLease } from '../review/review-lease.entity';
import { SavedReviewView } from '../review/review-view.entity';
import { SecondReading } from '../review/second-reading.entity';

/** What the public connection knows: the published record and nothing else. */
export const PUBLISHED_ENTITIES = [
  PublishedVendor,
  PublishedLot,
  Publication,
  Withdrawal,
  LotJudgement,
  PublishedCertificateRow,
  PublishedLaboratoryRow,
  SearchEntry,
  Change,
  Rejection,
  // disputes
  PublishedDispute,
  DisputeStatement,
  DisputeOutcome,
  PublishedClaim,
  PublishedClaimVerdict,
  // transparency
  LogLeaf,
  LogNode,
  LogCheckpoint,
  LogKey,
];

/** Every table that the service keeps, by its owning room. */
export const ENTITIES = [
  // registry
  Vendor,
  Product,
  Lot,
  Laboratory,
  Accreditation,
  AccreditationEnding,
  // accounts
  Account,
  AccountVendor,
  Session,
  SignInPlace,
  Invitation,
  ProviderIdentity,
  ApiKey,
  // intake
  Document,
  Certificate,
  CertificateEvent,
  IdempotencyKey,
  OutstandingLook,
  // readings
  StoredReading,
  StoredResult,
  CellLook,
  // judgements
  Judgement,
  OutstandingRejudging,
  RuleSetSwitch,
  Fingerprint,
  // review
  Correction,
  Decision,
  ReviewLease,
  SavedReviewView,
  Look,
  SecondReading,
  // audit
  AuditEntry,
  AuditLink,
  // claims
  Claim,
  ClaimUnderstanding,
  ClaimRetirement,
  // disputes
  ReceivedDispute,
  DisputeContact,
  // watching
  ToldEvent,
  Webhook,
  WebhookDelivery,
  WebhookAttempt,
  Watcher,
  Watch,
  WatchLink,
  // publish
  ...PUBLISHED_ENTITIES,
];
