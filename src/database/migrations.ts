import { Foundation1763800000000 } from '../../migrations/001-foundation';
import { Judgements1764000000002 } from '../../migrations/002-judgements';
import { Accreditations1764000000003 } from '../../migrations/003-accreditations';
import { ReviewDesk1764000000004 } from '../../migrations/004-review-desk';
import { PublicRegister1764000000005 } from '../../migrations/005-public-register';
import { PublicLaboratories1764000001005 } from '../../migrations/005b-public-laboratories';
import { AuditTrail1764000000007 } from '../../migrations/007-audit-trail';
import { SignInLimits1764000000011 } from '../../migrations/011-sign-in-limits';
import { KeysAndInvitations1764000001011 } from '../../migrations/011b-keys-and-invitations';
import { CompletedFirst1764000000012 } from '../../migrations/012-completed-first';
import { RulesHash1764000001002 } from '../../migrations/002b-rules-hash';
import { Fingerprints1764000001003 } from '../../migrations/003b-fingerprints';
import { Claims1764000002003 } from '../../migrations/003c-claims';
import { NewVersions1764000001004 } from '../../migrations/004b-new-versions';
import { TransparencyLog1764000001007 } from '../../migrations/007b-transparency-log';
import { CellLooks1764000000009 } from '../../migrations/009-cell-looks';
import { ReportsOfALaboratory1764000000010 } from '../../migrations/010-reports-of-a-laboratory';
import { Changes1764000000014 } from '../../migrations/014-changes';
import { VendorHistory1764000001014 } from '../../migrations/014b-vendor-history';
import { OutstandingRejudging1764000001010 } from '../../migrations/010b-outstanding-rejudging';
import { Disputes1764000002014 } from '../../migrations/014c-disputes';
import { Webhooks1764000000016 } from '../../migrations/016-webhooks';
import { ScopeOfWebhooks1764000001016 } from '../../migrations/016b-scope-of-webhooks';
import { DisputesInTheFeed1764000002016 } from '../../migrations/016c-disputes-in-the-feed';
import { SearchByKey1764000000017 } from '../../migrations/017-search-by-key';
import { Watches1764000003016 } from '../../migrations/016d-watches';
import { ClocksThatAreSet1764000001019 } from '../../migrations/019b-clocks-that-are-set';
import { Seals1764000002018 } from '../../migrations/018c-seals';
import { CountedThoughThePowerFails1764000004020 } from '../../migrations/020-counted-though-the-power-fails';

/** Every migration, oldest first. A migration that has landed is never edited: a further one mends it. */
export const MIGRATIONS = [
  Foundation1763800000000,
  Judgements1764000000002,
  Accreditations1764000000003,
  ReviewDesk1764000000004,
  PublicRegister1764000000005,
  AuditTrail1764000000007,
  CellLooks1764000000009,
  ReportsOfALaboratory1764000000010,
  SignInLimits1764000000011,
  CompletedFirst1764000000012,
  Changes1764000000014,
  Webhooks1764000000016,
  SearchByKey1764000000017,
  RulesHash1764000001002,
  Fingerprints1764000001003,
  NewVersions1764000001004,
  PublicLaboratories1764000001005,
  TransparencyLog1764000001007,
  OutstandingRejudging1764000001010,
  KeysAndInvitations1764000001011,
  VendorHistory1764000001014,
  ScopeOfWebhooks1764000001016,
  ClocksThatAreSet1764000001019,
  Claims1764000002003,
  Disputes1764000002014,
  DisputesInTheFeed1764000002016,
  Seals1764000002018,
  Watches1764000003016,
  CountedThoughThePowerFails1764000004020,
];
