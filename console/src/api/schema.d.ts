/**
 * Generated from the API description by `npm run client`; not written by hand. A test fails when it differs.
 */

export interface paths {
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All kinds of problems */
        get: operations["ProblemsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One kind of problem */
        get: operations["ProblemsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I? */
        get: operations["SessionController_read"];
        put?: never;
        /**
         * Sign in
         * @description Answers with a session cookie. A session that the browser had before ends.
         */
        post: operations["SessionController_begin"];
        /** Sign out */
        delete: operations["SessionController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How can one sign in? */
        get: operations["ProviderController_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in with the OpenID provider
         * @description For browsers: leads to the provider, and from there back to a page of the console.
         */
        get: operations["ProviderController_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/provider/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the OpenID provider
         * @description The address to be registered with the provider. Begins a session.
         */
        get: operations["ProviderController_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in, the newest first */
        get: operations["OwnAccountController_list"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description The session that asks goes on.
         */
        delete: operations["OwnAccountController_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password
         * @description Needs the one that holds; failures count as failed sign-ins. Every other session ends, and the one that asks gets a new cookie.
         */
        post: operations["OwnAccountController_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List accounts by email */
        get: operations["AccountController_list"];
        put?: never;
        /** Make an account */
        post: operations["AccountController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an account */
        get: operations["AccountController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description A new password, another role, or disabling ends the sessions of the account, except the one that asks, which gets a new cookie.
         */
        patch: operations["AccountController_change"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a person to set the password of their account
         * @description For a new account, and for a password that was lost. The link is in this answer and nowhere else; it holds for seven days, once, and one made before ends.
         */
        post: operations["InvitationController_make"];
        /** Take an invitation back */
        delete: operations["InvitationController_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom is an invitation for? */
        post: operations["InvitationController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the password that one was invited to set
         * @description Uses the invitation up, ends the account’s sessions, and begins one.
         */
        post: operations["InvitationController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys, newest first */
        get: operations["ApiKeyController_list"];
        put?: never;
        /**
         * Make an API key
         * @description The key is in this answer and nowhere else. Only a person who signed in makes keys: a key that leaked could otherwise make others that outlive it.
         */
        post: operations["ApiKeyController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a key a new secret
         * @description Makes a key with the same name and scopes, for as long as the old one was made for. The old one ends after the overlap. The new key is in this answer and nowhere else.
         */
        post: operations["ApiKeyController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["ApiKeyController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first
         * @description Everything that a person or the service did, with what stood before and after and why. Nothing of it can be changed or removed; `npm run verify` tells whether anything was.
         */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List vendors by slug
         * @description Uploaders see those they are bound to.
         */
        get: operations["VendorController_list"];
        put?: never;
        /** Register a vendor */
        post: operations["VendorController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a vendor */
        get: operations["VendorController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a vendor
         * @description The slug stays: published addresses hold it.
         */
        patch: operations["VendorController_change"];
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a vendor’s products by slug */
        get: operations["ProductController_list"];
        put?: never;
        /** Register a product */
        post: operations["ProductController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description The slug stays: published addresses hold it. Form, kind and masses decide by which limits its lots are judged, so they are judged anew.
         */
        patch: operations["ProductController_change"];
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/products/{product}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a product’s lots by code */
        get: operations["ProductController_listLots"];
        put?: never;
        /** Register a lot */
        post: operations["ProductController_createLot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/laboratories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List laboratories by slug */
        get: operations["LaboratoryController_list"];
        put?: never;
        /** Register a laboratory */
        post: operations["LaboratoryController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/laboratories/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a laboratory
         * @description What was published keeps the name that it was published with.
         */
        patch: operations["LaboratoryController_change"];
        trace?: never;
    };
    "/api/v1/registry/accreditation-bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the accreditation bodies that are known by name and form of number */
        get: operations["AccreditationController_listBodies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/laboratories/{slug}/accreditations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a laboratory’s accreditations, the one recorded last first */
        get: operations["AccreditationController_list"];
        put?: never;
        /**
         * Record an accreditation
         * @description As the body’s register shows it. Certificates are judged by it from now on; what was published stays.
         */
        post: operations["AccreditationController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/laboratories/{slug}/accreditations/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an accreditation ended before its time
         * @description Once. The accreditation stays listed with its ending.
         */
        post: operations["AccreditationController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can the service work? */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Should it be given work? */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List certificates, newest first */
        get: operations["CertificatesController_list"];
        put?: never;
        /**
         * Send a certificate
         * @description One PDF a request. Answers at once with the certificate’s address; reading it follows. The same bytes again are the same certificate: answered with 200 and its address.
         */
        post: operations["CertificatesController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One certificate with everything that was read of it */
        get: operations["CertificatesController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say what a certificate is about */
        patch: operations["CertificatesController_assign"];
        trace?: never;
    };
    "/api/v1/certificates/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a certificate to review
         * @description One that was returned: by a reviewer, or before the review because it lacked something.
         */
        post: operations["CertificatesController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a certificate read again
         * @description With the code and vocabulary of today. The earlier readings stay; the newest is shown.
         */
        post: operations["CertificatesController_readAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF as it was sent
         * @description Always a download, never shown in place.
         */
        get: operations["CertificateStreamsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a certificate
         * @description Server-sent events: everything that has happened to the certificate, then what happens, each named after its kind (queued, reading, page-read, interpreted, in-review, unreadable, assigned, published …). The stream stays open whatever the state, as a certificate can always come to something new; it ends after ten minutes or when the service stops, and a client that comes back with Last-Event-ID (as browsers do) misses nothing. One account may have 100 open.
         */
        get: operations["CertificateStreamsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/pages/{page}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page as a picture
         * @description As printed, nothing drawn over it. Boxes of results are in points from the top left corner of the page: times the picture’s width over the page’s width they are pixels.
         */
        get: operations["PicturesController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/results/{resultId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The place of one result as a picture
         * @description The result of any reading of the certificate, framed, with what stands around it.
         */
        get: operations["PicturesController_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every rule set, and whether results are judged by it
         * @description By id. Limits whose text nobody has seen count only when an administrator switches them on.
         */
        get: operations["RuleSetsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule set, and whether results are judged by it */
        get: operations["RuleSetsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-sets/{id}/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When its unverified limits were switched on and off, by whom and why, newest first */
        get: operations["RuleSetsController_switches"];
        put?: never;
        /**
         * Switch the unverified limits of a rule set on or off
         * @description Nothing is rewritten: earlier judgements stay. Certificates in review and published lots are judged anew within a short while.
         */
        post: operations["RuleSetsController_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a reviewer */
        get: operations["QueueController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits, and for how long */
        get: operations["QueueController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a certificate before you, or keep it for longer
         * @description Nobody else corrects it or decides on it meanwhile. It ends by itself after 15 minutes without your doing anything with it; corrections, looks and decisions renew it.
         */
        post: operations["QueueController_claim"];
        /**
         * Give a certificate back
         * @description Yours; an administrator may give back anybody’s. Where nobody has it, nothing happens.
         */
        delete: operations["QueueController_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways of looking at the queue that you keep, by name */
        get: operations["QueueController_listViews"];
        put?: never;
        /** Keep a way of looking at the queue */
        post: operations["QueueController_keepView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a way of looking at the queue */
        delete: operations["QueueController_forgetView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything a decision rests on
         * @description The results as they would be published, what they show about the rules, all corrections and decisions, and what holds an approval up.
         */
        get: operations["ReviewController_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All corrections of a certificate, oldest first */
        get: operations["ReviewController_listCorrections"];
        put?: never;
        /**
         * Correct what was read
         * @description The reading stays as it is; the correction stands beside it with its reason. ETag: the new revision.
         */
        post: operations["ReviewController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/corrections/{correction}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a correction back
         * @description By a further row: nothing is removed.
         */
        post: operations["ReviewController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/kept-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep one sample’s results and take out those of the others
         * @description Where a table holds the results of several samples. Each result that is taken out is a correction of its own, with this reason. ETag: the new revision.
         */
        post: operations["ReviewController_keepSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what you have opened
         * @description Recorded for good, with what was there to be seen: when it changes, it has to be opened again. An approval needs every value that decides a verdict and every unexplained word opened by whoever approves. Whoever corrects a value has it open. Answers with what is left.
         */
        post: operations["ReviewController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/second-reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what you read, before you see what the first person made of it
         * @description In a second review: each value of `twoPeople.toRead` once. When it is what the first person read, you may approve; when it is not, the certificate goes back to review with both shown. ETag: the new revision.
         */
        post: operations["ReviewController_readSecond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a certificate
         * @description On the revision that If-Match names. Nobody decides on what they uploaded, or approves what they alone corrected. An approval has to acknowledge everything that holds it up, needs what decides to have been opened (see `looks`), and publishes in the same moment; or it leads to `second-review`, where another person approves: when a value that decides a verdict was corrected, or a value exceeds a limit. Which certificate is superseded is said with the approval that publishes.
         */
        post: operations["ReviewController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/results/{resultId}/earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same analyte in the vendor’s other lots
         * @description As published, the oldest first; what was withdrawn or superseded is left out. Empty while the certificate has no vendor or the result no analyte of the vocabulary.
         */
        get: operations["ReviewHelpController_earlier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record that an approval now would make public
         * @description As if you acknowledged everything that you may. Nothing is written.
         */
        get: operations["ReviewHelpController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a result can be corrected to
         * @description Every analyte and every unit of the vocabulary that the service runs with.
         */
        get: operations["ReviewHelpController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reason-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reasons as reviewers often give them
         * @description Beginnings to be completed, by kind of decision.
         */
        get: operations["ReviewHelpController_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/understanding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a claim would be understood as, before it is entered
         * @description Nothing is kept. What names nothing that a result could show, and claims about health, are not judged.
         */
        post: operations["ClaimController_understand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a vendor’s claims, the one entered last first */
        get: operations["ClaimController_list"];
        put?: never;
        /**
         * Enter a claim as it was seen
         * @description It is judged at once, and again whenever what is published of a lot in its scope changes.
         */
        post: operations["ClaimController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a claim */
        get: operations["ClaimController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/claims/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a claim is not made any more
         * @description It stays visible with its dates.
         */
        post: operations["ClaimController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/vendors/{slug}/claims/{id}/understandings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a claim is to be understood as instead
         * @description With a reason. It is judged anew; earlier understandings and verdicts stay.
         */
        post: operations["ClaimController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vendor’s claims, each with the verdict over all lots that it is about
         * @description Retired ones too, with their dates. Absence of a certificate is never evidence of fault.
         */
        get: operations["PublicClaimController_ofVendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/lots/{lot}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims about a lot, each with the verdict on this lot */
        get: operations["PublicClaimController_ofLot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every verdict on a claim there ever was, newest first */
        get: operations["PublicClaimController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks, newest first: one’s own, for administrators everybody’s */
        get: operations["WebhookController_list"];
        put?: never;
        /**
         * Be told by a webhook
         * @description Requests are signed by the Standard Webhooks specification: `webhook-id` (the same at every attempt),
         *     `webhook-timestamp` (of the attempt) and `webhook-signature` (`v1,` and the HMAC-SHA256 of id, timestamp and body with dots
         *     between). The body is JSON: `type`, `timestamp` and `data`, which is a change as in the change feed. An answer of 2xx within
         *     15 seconds is success. What fails is tried ten times over three days; an address that fails for five days, or answers 410, is
         *     disabled and its owner told.
         */
        post: operations["WebhookController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook */
        get: operations["WebhookController_get"];
        put?: never;
        post?: never;
        /** Remove a webhook with its log */
        delete: operations["WebhookController_remove"];
        options?: never;
        head?: never;
        /** Change a webhook, disable it or enable it again */
        patch: operations["WebhookController_change"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret
         * @description The new one is in this answer and nowhere else. During the overlap requests carry both signatures.
         */
        post: operations["WebhookController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test
         * @description An event of the type `webhook.test`. What came of it is in the log.
         */
        post: operations["WebhookController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook, newest first
         * @description Kept for 90 days.
         */
        get: operations["WebhookController_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with its body and every attempt */
        get: operations["WebhookController_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/repetition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it again, with the same id */
        post: operations["WebhookController_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be told by e-mail
         * @description The address is sent a link to confirm it, and nothing else before. The answer is the same whether the address watches already or not.
         */
        post: operations["WatchController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vendors in the order of their names */
        get: operations["PublicApiController_vendors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vendor */
        get: operations["PublicApiController_vendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vendor’s lots, newest publication first */
        get: operations["PublicApiController_lots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/ended-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vendor’s certificates that were superseded or withdrawn, with the reason, newest first */
        get: operations["PublicApiController_ended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many documents that were filed under a vendor were rejected, and when
         * @description What a rejected document says is not public.
         */
        get: operations["PublicApiController_rejections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product */
        get: operations["PublicApiController_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/products/{product}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product’s lots, newest publication first */
        get: operations["PublicApiController_productLots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{slug}/lots/{lot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lot with all its published certificates, results and verdicts
         * @description As JSON, CSV (a row for each result) or JSON-LD (schema.org), by the Accept header.
         */
        get: operations["PublicApiController_lot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a certificate’s published record */
        get: operations["PublicApiController_publication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate’s PDF as the laboratory issued it, unless it was withdrawn */
        get: operations["PublicApiController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/results/{resultId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The place of a result on its page, framed, unless the certificate was withdrawn */
        get: operations["PublicApiController_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find vendors, products, lots, reports and GTINs */
        get: operations["SearchController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What could be meant by what is typed so far */
        get: operations["SearchController_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{slug}/lots/{lot}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A QR code of the lot’s address, for the label
         * @description A GS1 Digital Link where the product has a GTIN, else the address of the lot’s page.
         */
        get: operations["CodesController_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{slug}/lots/{lot}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a PNG */
        get: operations["CodesController_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{slug}/lots/{lot}/badge.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A badge that says how many results are published and from when
         * @description Grey when every certificate of the lot was superseded or withdrawn, or the newest test is two years old.
         */
        get: operations["CodesController_badge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{slug}/lots/{lot}/preview.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What links to the lot’s page show elsewhere: its first sentences as a picture
         * @description The same facts that the page says first; it says so when no certificate counts any more.
         */
        get: operations["CodesController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in the published record, oldest first
         * @description Begin without `since`, then give `next` back as `since` for good: nothing is missed and nothing comes twice. Every publication, withdrawal and judgement of a lot is a change.
         */
        get: operations["ChangesController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed, newest first, as an Atom feed (RFC 4287) */
        get: operations["ChangesController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{slug}/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same of one vendor */
        get: operations["ChangesController_vendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open data: all tables as JSON Lines and CSV, with dictionary, schema and licence
         * @description As a page, or as a Frictionless data package for programs. Made anew every night where the operator wants it.
         */
        get: operations["OpenDataController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the open data */
        get: operations["OpenDataController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/schema/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a table’s lines */
        get: operations["OpenDataController_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/laboratories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Laboratories whose certificates are published
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["LaboratoriesController_laboratories[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laboratories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Laboratories whose certificates are published
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["LaboratoriesController_laboratories[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/laboratories/{laboratory}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A laboratory
         * @description As a page with its certificates, or JSON.
         */
        get: operations["LaboratoriesController_laboratory[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laboratories/{laboratory}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A laboratory
         * @description As a page with its certificates, or JSON.
         */
        get: operations["LaboratoriesController_laboratory[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/laboratories/{laboratory}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A laboratory’s published certificates, newest publication first */
        get: operations["LaboratoriesController_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every rule set that lots are compared with
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_rules[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every rule set that lots are compared with
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_rules[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A rule set with its limits, authority, citation and source
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_rule[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A rule set with its limits, authority, citation and source
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_rule[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every analyte that results are read as
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_analytes[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every analyte that results are read as
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_analytes[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An analyte with every limit that speaks of it
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_analyte[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An analyte with every limit that speaks of it
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_analyte[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How well the reader does on the project’s own test set
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_accuracy[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accuracy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How well the reader does on the project’s own test set
         * @description As a page, JSON or CSV, by the Accept header.
         */
        get: operations["ReferenceController_accuracy[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transparency-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Origin, verifier key and size of the transparency log */
        get: operations["LogController_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest checkpoint, a signed note */
        get: operations["LogController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/tile/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A tile of hashes, or a bundle of leaves
         * @description `<level>/<index>[.p/<width>]` or `entries/<index>[.p/<width>]`, as C2SP tlog-tiles says.
         */
        get: operations["LogController_tile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That a publication stands in the transparency log
         * @description A second or two after the publication; until then the answer is 404, `not-logged-yet`.
         */
        get: operations["LogController_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes of a certificate’s values, oldest first; at most the newest 200 */
        get: operations["DisputeController_ofCertificate"];
        put?: never;
        /**
         * Dispute a published value
         * @description Visible at once beside the value, with the day until which the vendor is asked to answer; its words once one of the registry’s people has read them. Nothing is ever removed.
         */
        post: operations["DisputeController_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputes with their words: uploaders see those of their vendors */
        get: operations["DisputeController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/disputes/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a dispute for the vendor */
        post: operations["DisputeController_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/disputes/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a dispute’s words, or hide them as spam or by a legal hold */
        post: operations["DisputeController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemExplanation: {
            code: string;
            /** @description HTTP status code. */
            status: number;
            title: string;
            explanation: string;
        };
        SignInInput: {
            email: string;
            /** Format: password */
            password: string;
        };
        BoundVendor: {
            slug: string;
            name: string;
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            /** Format: email */
            email: string;
            name: string;
            /** @enum {string} */
            role: "administrator" | "reviewer" | "uploader";
            vendors: components["schemas"]["BoundVendor"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            /** @description Whether it can be signed in to with a password. */
            passwordSet: boolean;
            /** @description Whether it was signed in to with the OpenID provider. */
            providerLinked: boolean;
            /**
             * Format: date-time
             * @description Until when an invitation holds; null when there is none.
             */
            invitedUntil: string | null;
        };
        SessionView: {
            account: components["schemas"]["AccountView"];
            /** @enum {string} */
            via: "session" | "api-key";
            /** @description What the key may be used for; null for a session. */
            scopes: ("read" | "upload" | "registry" | "review" | "administration" | "webhooks")[] | null;
            /**
             * Format: date-time
             * @description When it ends at the latest; null for a key without an end.
             */
            expiresAt: string | null;
        };
        ProviderView: {
            /** @description How it is called. */
            name: string;
            /** @description Where a browser goes to sign in with it. */
            address: string;
        };
        SignInWays: {
            /** @description null when none is configured. */
            provider: components["schemas"]["ProviderView"] | null;
        };
        OwnSession: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Give or take a minute.
             */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description At the latest.
             */
            expiresAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
        };
        NewPassword: {
            /** Format: password */
            current: string;
            /**
             * Format: password
             * @description None that people who guess try early: common ones, rows of keys, one’s own name or email.
             */
            password: string;
        };
        NewAccount: {
            /** Format: email */
            email: string;
            name: string;
            /** @enum {string} */
            role: "administrator" | "reviewer" | "uploader";
            /**
             * Format: password
             * @description None that people who guess try early: common ones, rows of keys, one’s own name or email. Without one the account is signed in to after an invitation or with the OpenID provider, or used with API keys.
             */
            password?: string;
            /** @description Slugs of the vendors that an uploader is bound to. */
            vendors?: string[];
        };
        ChangedAccount: {
            name?: string;
            /** @enum {string} */
            role?: "administrator" | "reviewer" | "uploader";
            /**
             * Format: password
             * @description None that people who guess try early: common ones, rows of keys, one’s own name or email. Without one the account is signed in to after an invitation or with the OpenID provider, or used with API keys.
             */
            password?: string;
            /** @description Slugs of the vendors that an uploader is bound to. */
            vendors?: string[];
            /** @description A disabled account can do nothing, and its sessions end. */
            disabled?: boolean;
        };
        MadeInvitation: {
            /**
             * @description The address of the console’s page that takes it, relative to the service; the secret is behind the #, which browsers send to nobody. It is shown here and never again.
             * @example /console/invitation#…
             */
            address: string;
            /** Format: date-time */
            expiresAt: string;
        };
        InvitationSecret: {
            /** @description What stands behind the # of the invitation’s address. */
            secret: string;
        };
        InvitationView: {
            name: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TakenInvitation: {
            /** @description What stands behind the # of the invitation’s address. */
            secret: string;
            /**
             * Format: password
             * @description None that people who guess try early: common ones, rows of keys, one’s own name or email.
             */
            password: string;
        };
        ApiKeyView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Its first characters, to tell it by. */
            prefix: string;
            /** Format: uuid */
            account: string;
            scopes: ("read" | "upload" | "registry" | "review" | "administration" | "webhooks")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description The key that takes its place.
             */
            replacedBy: string | null;
        };
        NewApiKey: {
            /** @description What the key is for. */
            name: string;
            /**
             * Format: date-time
             * @description When it ends. Left out: in a year. null: when it is revoked.
             */
            expiresAt?: string | null;
            /** @description What it may be used for, within what the account may do. Left out: everything. An import needs upload and read, and registry to register lots. */
            scopes?: ("read" | "upload" | "registry" | "review" | "administration" | "webhooks")[];
            /**
             * Format: uuid
             * @description Whose key; left out: the caller’s. Administrators may make keys for others.
             */
            account?: string;
        };
        MadeApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Its first characters, to tell it by. */
            prefix: string;
            /** Format: uuid */
            account: string;
            scopes: ("read" | "upload" | "registry" | "review" | "administration" | "webhooks")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: uuid
             * @description The key that takes its place.
             */
            replacedBy: string | null;
            /** @description The key itself. It is shown here and never again. */
            key: string;
        };
        KeyRotation: {
            /**
             * @description How long the old key still holds, so that programs can be given the new one.
             * @default 24
             */
            overlapHours: number;
        };
        ActorView: {
            /**
             * @description By session or key; the service itself; an operator at the command line; somebody unknown.
             * @enum {string}
             */
            kind: "session" | "api-key" | "service" | "operator" | "visitor";
            /** Format: uuid */
            accountId: string | null;
            /** @description The account’s name today. */
            name: string | null;
            /**
             * Format: uuid
             * @description The session or key.
             */
            credentialId: string | null;
        };
        SubjectView: {
            /** @example certificate */
            kind: string;
            id: string;
        };
        SealedRecordView: {
            /** @example decision */
            table: string;
            id: string;
            /** @description Of the row as it was written, hexadecimal. */
            sha256: string;
        };
        AuditEntryView: {
            /** @description Its place in the chain, without gaps. */
            seq: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["ActorView"];
            /** @example decided */
            action: string;
            subject: components["schemas"]["SubjectView"];
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            reason: string | null;
            /** @description Rows of evidence that the entry vouches for. */
            records: components["schemas"]["SealedRecordView"][];
            /** @description Of the entry itself in the form of RFC 8785, hexadecimal. */
            sha256: string;
            /** @description Of the chain up to and with this entry, hexadecimal. */
            hash: string;
        };
        VendorView: {
            slug: string;
            name: string;
            /** Format: uri */
            website: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        NewVendor: {
            name: string;
            /** @description Its place in addresses, for ever. Left out: made from the name. */
            slug?: string;
            /** Format: uri */
            website?: string | null;
        };
        ChangedVendor: {
            name?: string;
            /** Format: uri */
            website?: string | null;
        };
        ProductView: {
            slug: string;
            name: string;
            /** @enum {string} */
            form: "leaf-powder" | "crushed-leaf" | "capsule" | "tablet" | "extract" | "tincture" | "shot" | "gummy" | "tea" | "other";
            gtin: string | null;
            commodity: string | null;
            servingGrams: string | null;
            dailyGrams: string | null;
            packageGrams: string | null;
            unitGrams: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        NewProduct: {
            name: string;
            /** @description Its place in addresses, for ever. Left out: made from the name. */
            slug?: string;
            /** @enum {string} */
            form: "leaf-powder" | "crushed-leaf" | "capsule" | "tablet" | "extract" | "tincture" | "shot" | "gummy" | "tea" | "other";
            /** @description GTIN of 8, 12, 13 or 14 digits, as under the bar code. Answered with 14. */
            gtin?: string | null;
            /**
             * @description The kind of product as rules speak of it. Null: as its certificates say.
             * @example kratom
             */
            commodity?: string | null;
            /**
             * @description A serving, in grams.
             * @example 2.5
             */
            servingGrams?: string | null;
            /**
             * @description The most that the vendor declares for a day, in grams.
             * @example 2.5
             */
            dailyGrams?: string | null;
            /**
             * @description The net content of a package, in grams.
             * @example 2.5
             */
            packageGrams?: string | null;
            /**
             * @description One capsule, tablet or piece, in grams.
             * @example 2.5
             */
            unitGrams?: string | null;
        };
        ChangedProduct: {
            name?: string;
            /** @enum {string} */
            form?: "leaf-powder" | "crushed-leaf" | "capsule" | "tablet" | "extract" | "tincture" | "shot" | "gummy" | "tea" | "other";
            /** @description GTIN of 8, 12, 13 or 14 digits, as under the bar code. Answered with 14. */
            gtin?: string | null;
            /**
             * @description The kind of product as rules speak of it. Null: as its certificates say.
             * @example kratom
             */
            commodity?: string | null;
            /**
             * @description A serving, in grams.
             * @example 2.5
             */
            servingGrams?: string | null;
            /**
             * @description The most that the vendor declares for a day, in grams.
             * @example 2.5
             */
            dailyGrams?: string | null;
            /**
             * @description The net content of a package, in grams.
             * @example 2.5
             */
            packageGrams?: string | null;
            /**
             * @description One capsule, tablet or piece, in grams.
             * @example 2.5
             */
            unitGrams?: string | null;
        };
        LotView: {
            /** @description As on the label. */
            code: string;
            /** Format: date-time */
            createdAt: string;
        };
        NewLot: {
            /** @description The code as on the label. */
            code: string;
        };
        LaboratoryView: {
            slug: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        NewLaboratory: {
            name: string;
            /** @description Its place in addresses, for ever. Left out: made from the name. */
            slug?: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example US
             */
            country?: string | null;
        };
        ChangedLaboratory: {
            name?: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example US
             */
            country?: string | null;
        };
        BodyView: {
            id: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description Known to have signed the ILAC arrangement for testing. */
            ilacMra: boolean;
            /** @description The form of its numbers, as a regular expression. */
            numberForm: string;
            /** @description Whether that form was seen on certificates. */
            verified: boolean;
            /** @description Where its register is. */
            source: string;
        };
        ScopeView: {
            panels: ("alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other")[];
            methods: string[];
            matrices: string[];
        };
        EndingView: {
            /** Format: date */
            endedOn: string;
            /** @enum {string} */
            because: "suspended" | "withdrawn" | "given-up" | "recorded-in-error";
            /** Format: uri */
            source: string;
            note: string | null;
            /** @description Who recorded it. */
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        AccreditationView: {
            /** Format: uuid */
            id: string;
            body: string;
            /** @description The body’s full name where it is a listed one. */
            bodyName: string;
            number: string;
            scopeText: string | null;
            scope: components["schemas"]["ScopeView"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            /** Format: uri */
            source: string;
            /** @description Who recorded it. */
            recordedBy: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description When it ended before its time. */
            ended: components["schemas"]["EndingView"] | null;
        };
        ScopeInput: {
            panels?: ("alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other")[];
            /** @description Methods as the body names them. */
            methods?: string[];
            /** @description Matrices as the body names them. */
            matrices?: string[];
        };
        NewAccreditation: {
            /** @description The id of a listed body, or the name of another. See GET /registry/accreditation-bodies. */
            body: string;
            number: string;
            /** @description The scope in the body’s own words. */
            scopeText?: string;
            scope?: components["schemas"]["ScopeInput"];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The last day. Left out: without an end.
             */
            validUntil?: string;
            /**
             * Format: uri
             * @description Where it was seen: the body’s register.
             */
            source: string;
        };
        NewEnding: {
            /**
             * Format: date
             * @description The first day on which it did not hold.
             */
            endedOn: string;
            /**
             * @description `recorded-in-error`: it never held as it was recorded.
             * @enum {string}
             */
            because: "suspended" | "withdrawn" | "given-up" | "recorded-in-error";
            /**
             * Format: uri
             * @description Where it was seen.
             */
            source: string;
            note?: string;
        };
        UploadAnswer: {
            /** Format: uuid */
            id: string;
            /** @description The certificate’s address. */
            url: string;
            /** @description Where its progress can be followed. */
            events: string;
            /** @description Whether the document was in the registry already. */
            duplicate: boolean;
            /** @description For people. */
            message: string;
        };
        ReasonView: {
            /**
             * @description Stable, for programs.
             * @example encrypted
             */
            code: string;
            /** @description For people. */
            message: string;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NamedView: {
            /** @description The slug. */
            slug: string;
            name: string;
        };
        AssignmentView: {
            vendor?: components["schemas"]["NamedView"];
            product?: components["schemas"]["NamedView"];
            /** @description The lot’s code as on the label. */
            lot?: string;
        };
        MissingView: {
            /**
             * @description Stable, for programs.
             * @example no-lot
             */
            code: string;
            /** @description For people. */
            message: string;
        };
        CertificateSummary: {
            /** Format: uuid */
            id: string;
            url: string;
            /** @enum {string} */
            state: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
            /** @description Why, when it is not a matter of course. */
            reason?: components["schemas"]["ReasonView"];
            /** @description The ETag without its quotes. */
            revision: number;
            /** @description As the uploader’s file was named. */
            fileName?: string;
            uploadedBy: components["schemas"]["PersonView"];
            /** Format: date-time */
            uploadedAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description What it is about, as far as that is settled. */
            assignment: components["schemas"]["AssignmentView"];
            laboratory?: components["schemas"]["NamedView"];
            /** @description How many the newest reading has. */
            results?: number;
            /** @description What it lacks, for whoever sent it; empty until it was read. None of it stops the review. */
            missing: components["schemas"]["MissingView"][];
        };
        CertificatePage: {
            items: components["schemas"]["CertificateSummary"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        DocumentView: {
            /** @description SHA-256 of the bytes, hexadecimal. */
            sha256: string;
            sizeBytes: number;
            /** @description Where the PDF can be downloaded. */
            url: string;
        };
        ResultView: {
            /** Format: uuid */
            id: string;
            /** @description Its place in reading order, from 0. */
            ordinal: number;
            /** @description The page it stands on, from 1. */
            page: number;
            /** @enum {string} */
            panel?: "alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other";
            /** @description Every cell as printed, with its box (x, y, width, height in PDF points from the top left corner of the page); null where there is none: analyte, value, unit, lod, loq, limit, status, uncertainty, method. */
            printed: {
                [key: string]: unknown;
            };
            /** @description Absent when the vocabulary does not know the printed name. */
            analyteId?: string;
            /**
             * @description Only =, < and > come with a value.
             * @enum {string}
             */
            qualifier: "=" | "<" | ">" | "nd" | "<loq" | "<lod" | "absent" | "present" | "pass" | "fail" | "tntc" | "trace" | "nt";
            /** @description A decimal number as text, in the printed unit. */
            value?: string;
            /** @description UCUM. */
            unit?: string;
            /** @description A decimal number as text, in the printed unit. */
            lod?: string;
            /** @description A decimal number as text, in the printed unit. */
            loq?: string;
            /** @description A decimal number as text, in the printed unit. */
            limit?: string;
            /** @description A decimal number as text, in the printed unit. */
            uncertainty?: string;
            /** @enum {string} */
            status?: "pass" | "fail" | "conditional" | "not-assessed";
            /** @enum {string} */
            basis?: "as-received" | "dry-weight";
            /** @description From 0.9 up: needs no second look. */
            confidence: number;
            /** @description Why the confidence is not 1, and what could not be understood. */
            doubts: string[];
        };
        ReadingView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            readAt: string;
            /** @description Which code and vocabulary made it. */
            stamp: string;
            /** @enum {string} */
            kind: "lab-report" | "other";
            /** @description ISO 639-1. */
            language?: string;
            pageCount: number;
            /** @description The certificate’s own fields: laboratory, report number, lot, dates …; null where none was found. */
            fields: {
                [key: string]: unknown;
            };
            /** @description Where the fields stand (`fieldEvidence`), words in tables that nothing explains (`unexplained`), what the certificate would be assigned to (`proposal`), the pages and their sizes, missing pages, amendments, watermarks. */
            remarks: {
                [key: string]: unknown;
            };
            results: components["schemas"]["ResultView"][];
            problems: {
                code: string;
                message: string;
                page?: number;
            }[];
        };
        VersionView: {
            /** Format: uuid */
            id: string;
            url: string;
            /** @enum {string} */
            state: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
        };
        CertificateDetail: {
            /** Format: uuid */
            id: string;
            url: string;
            /** @enum {string} */
            state: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
            /** @description Why, when it is not a matter of course. */
            reason?: components["schemas"]["ReasonView"];
            /** @description The ETag without its quotes. */
            revision: number;
            /** @description As the uploader’s file was named. */
            fileName?: string;
            uploadedBy: components["schemas"]["PersonView"];
            /** Format: date-time */
            uploadedAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description What it is about, as far as that is settled. */
            assignment: components["schemas"]["AssignmentView"];
            laboratory?: components["schemas"]["NamedView"];
            /** @description How many the newest reading has. */
            results?: number;
            /** @description What it lacks, for whoever sent it; empty until it was read. None of it stops the review. */
            missing: components["schemas"]["MissingView"][];
            document: components["schemas"]["DocumentView"];
            /** @description The newest reading; absent until there is one. */
            reading?: components["schemas"]["ReadingView"];
            /** @description The version whose place it takes. */
            replaces?: components["schemas"]["VersionView"];
            /** @description The version that takes its place. */
            replacedBy?: components["schemas"]["VersionView"];
        };
        AssignmentBody: {
            /** @description The vendor’s slug. */
            vendor?: string | null;
            /** @description The product’s slug. */
            product?: string | null;
            /** @description The lot’s code. */
            lot?: string | null;
        };
        SwitchState: {
            /** @description Whether the unverified limits count. */
            unverifiedLimits: boolean;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        RuleSetView: {
            id: string;
            /** @description SHA-256 of the file, hexadecimal: goes into every verdict. */
            version: string;
            title: string;
            authority: string;
            /** @description ISO 3166 code, `EU` or `international`. */
            jurisdiction: string;
            /** @enum {string} */
            kind: "statute" | "regulation" | "pharmacopoeia" | "industry-standard" | "guidance";
            citation: string;
            address: string;
            /** @description Whether the address leads to the very text. */
            addressIsExact: boolean;
            /** Format: date */
            effectiveFrom: string | null;
            /** Format: date */
            effectiveTo: string | null;
            /** @enum {string} */
            standing: "in-force" | "superseded" | "proposed";
            /** @description Null for any product. */
            commodities: string[] | null;
            /** @description Null for any form. */
            forms: string[] | null;
            appliesTo: string;
            /** @enum {string} */
            basis: "concentration" | "fraction-of-alkaloids" | "per-day" | "per-serving" | "per-package";
            /** @enum {string} */
            meaning: "limit" | "warning-required" | "benchmark-only";
            /** @description Whether a person saw the text itself. */
            verified: boolean;
            /** @description Where the numbers were read. */
            source: string | null;
            limits: number;
            /** @description Limits whose text nobody has seen. */
            unverifiedLimits: number;
            /** @description Whether results are judged by it: it is no proposal, and verified or switched on. Of what product, form and day it then speaks is its own matter. */
            applied: boolean;
            /** @description The last switch; null when there was none. */
            switched: components["schemas"]["SwitchState"] | null;
        };
        SwitchView: {
            /** @description Whether the unverified limits count. */
            unverifiedLimits: boolean;
            reason: string;
            /** Format: date-time */
            at: string;
            /** @description In the order in which they were made. */
            id: string;
            /** @description The name of who switched. */
            by: string;
        };
        SwitchInput: {
            /** @description Whether the unverified limits are to count. */
            unverifiedLimits: boolean;
            /** @description Why. It becomes public. */
            reason: string;
        };
        NamedEntry: {
            slug: string;
            name: string;
        };
        FlagCounts: {
            high: number;
            medium: number;
            /** @description Low and information. */
            low: number;
        };
        RiskReason: {
            /**
             * @description Stable, for programs.
             * @example exceeds
             */
            code: string;
            /** @description For people. */
            message: string;
        };
        RiskView: {
            flags: components["schemas"]["FlagCounts"];
            /** @description Results that were read with a confidence below 0.9. */
            lowConfidence: number;
            /** @description Printed statuses and limits that are not ours. */
            mismatches: number;
            /** @description Limits that its results exceed. */
            exceeds: number;
            /**
             * Format: date-time
             * @description Since when it stands where it stands.
             */
            waitingSince: string;
            /** @description Why it stands where it stands in the order of risk, the gravest first. */
            because: components["schemas"]["RiskReason"][];
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        LeaseView: {
            by: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description Until then, or as long as they work on it.
             */
            until: string;
        };
        Waiting: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "in-review" | "second-review" | "unreadable" | "not-a-report";
            revision: number;
            fileName: string | null;
            vendor: components["schemas"]["NamedEntry"] | null;
            product: components["schemas"]["NamedEntry"] | null;
            /** @description The lot’s code. */
            lot: string | null;
            /** Format: date-time */
            uploadedAt: string;
            /** @description Results of the newest reading. */
            results: number;
            /** @description Those of them that were read with a confidence below 0.9. */
            lowConfidence: number;
            /** @description Nobody decides on their own upload. */
            ownUpload: boolean;
            risk: components["schemas"]["RiskView"];
            /** @description Who has it before them. */
            lease: components["schemas"]["LeaseView"] | null;
        };
        WaitingVendor: {
            slug: string;
            name: string;
            certificates: number;
        };
        WaitingFlag: {
            /**
             * @description The id of its check.
             * @example lod-above-loq
             */
            id: string;
            /** @enum {string} */
            severity: "high" | "medium" | "low" | "information";
            certificates: number;
        };
        WaitingCounts: {
            waiting: number;
            /** @description By state. */
            states: {
                [key: string]: number;
            };
            /** @description What is before anybody. */
            claimed: number;
            /** @description What is before me. */
            mine: number;
            /**
             * Format: date-time
             * @description Since when the longest waiting one waits; null when nothing does.
             */
            oldest: string | null;
            /** @description Half of what waits has waited longer than so many seconds. */
            medianWaitSeconds: number | null;
            /** @description By name. */
            vendors: components["schemas"]["WaitingVendor"][];
            /** @description The gravest first. */
            flags: components["schemas"]["WaitingFlag"][];
        };
        WaitingView: {
            /**
             * @description `arrival`: the longest waiting first. `risk`: what has waited for a week, then flags of high severity, exceeded limits, statuses that are not ours, values read with doubt, flags of medium severity; of the same, the longest waiting.
             * @default arrival
             * @enum {string}
             */
            sort: "arrival" | "risk";
            /**
             * @description Only what waits in this state.
             * @enum {string}
             */
            state?: "in-review" | "second-review" | "unreadable" | "not-a-report";
            /** @description Only of this vendor, by slug. */
            vendor?: string;
            /**
             * @description Only with a flag of this severity.
             * @enum {string}
             */
            severity?: "high" | "medium" | "low";
            /** @description Only with this flag, by the id of its check. */
            flag?: string;
            /**
             * @description Only what is before me, before somebody else, or before nobody.
             * @enum {string}
             */
            claimed?: "me" | "others" | "nobody";
            /** @description Only what has waited so many days. */
            days?: number;
        };
        ReviewViewView: {
            name: string;
            query: components["schemas"]["WaitingView"];
            /** Format: uuid */
            id: string;
        };
        NewReviewView: {
            name: string;
            query: components["schemas"]["WaitingView"];
        };
        ReviewedReading: {
            /** Format: uuid */
            id: string;
            /** @description Which code and vocabulary made it. */
            stamp: string;
            pageCount: number;
            /** Format: date-time */
            madeAt: string;
        };
        PlaceBox: {
            x: number;
            y: number;
            width: number;
            height: number;
        };
        PrintedTexts: {
            analyte: string;
            value: string;
            unit: string | null;
            lod: string | null;
            loq: string | null;
            limit: string | null;
            status: string | null;
            uncertainty: string | null;
            method: string | null;
            /** @description Whose result it is, where a table holds those of several samples: what heads its column or row. */
            sample?: string | null;
        };
        VerdictInShort: {
            /** @description The rule set: see the summary with this id. */
            ruleSet: string;
            /** @description ISO 3166 code, `EU` or `international`. */
            jurisdiction: string;
            citation: string;
            /**
             * @description `within` and `exceeds` are shown by the numbers; `conditional`: the uncertainty spans the limit; `inconclusive`: there is evidence and it cannot decide; `not-covered`: there is none.
             * @enum {string}
             */
            word: "within" | "exceeds" | "conditional" | "inconclusive" | "not-covered";
            /**
             * @description Exceeding it forbids the product, asks for a warning, or is a comparison only.
             * @enum {string}
             */
            meaning: "limit" | "warning-required" | "benchmark-only";
            /** @example Lead: 0.64 mg/kg; the limit is at most 1.2 mg/kg. The content is at or below the limit. */
            sentence: string;
        };
        SeenBy: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            at: string;
        };
        ReviewedResult: {
            page: number;
            /** @description Where its value stands. */
            box: components["schemas"]["PlaceBox"];
            /** @enum {string|null} */
            panel: "alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other" | null;
            printed: components["schemas"]["PrintedTexts"];
            /** @description Null when the vocabulary does not know the printed name. */
            analyteId: string | null;
            /** @enum {string} */
            qualifier: "=" | "<" | ">" | "nd" | "<loq" | "<lod" | "absent" | "present" | "pass" | "fail" | "tntc" | "trace" | "nt";
            /** @description A decimal number as text, in the unit. */
            value: string | null;
            /** @description UCUM. */
            unit: string | null;
            /** @description A decimal number as text, in the unit. */
            lod: string | null;
            /** @description A decimal number as text, in the unit. */
            loq: string | null;
            /** @description A decimal number as text, in the unit. */
            limit: string | null;
            /** @description A decimal number as text, in the unit. */
            uncertainty: string | null;
            /** @enum {string|null} */
            status: "pass" | "fail" | "conditional" | "not-assessed" | null;
            /** @enum {string|null} */
            basis: "as-received" | "dry-weight" | null;
            /**
             * Format: uuid
             * @description The reading’s result, or the correction that added it.
             */
            id: string;
            /** @enum {string} */
            origin: "read" | "added";
            /** @description Of the reading; null for a result that a person added. From 0.9 up: needs no second look. */
            confidence: number | null;
            doubts: string[];
            /** @description The corrections in force that changed it, oldest first. */
            corrections: string[];
            /**
             * Format: uuid
             * @description The correction that says it is no result.
             */
            removedBy: string | null;
            verdicts: components["schemas"]["VerdictInShort"][];
            /** @description Whether a verdict rests on it: it has to be opened before an approval. */
            decides: boolean;
            /** @description Its doubts in words, in the order of `doubts`. */
            whyDoubtful: string[];
            seenBy: components["schemas"]["SeenBy"][];
        };
        PublishedNote: {
            code: string;
            sentence: string;
        };
        PublishedLimit: {
            /** @enum {string} */
            operator: "max" | "min" | "absent-in";
            /** @description As applied, interpretation factor included; null for absence. */
            value: string | null;
            /** @description The limit itself does not conform. */
            strict: boolean;
            /** @description UCUM. */
            unit: string;
            /** @description The unit as people write it. */
            unitText: string;
            /** @description Grams in which nothing may be found; null for any amount. */
            sampleMass: string | null;
            /**
             * @description What it is a share of.
             * @enum {string}
             */
            basis: "concentration" | "fraction-of-alkaloids" | "per-day" | "per-serving" | "per-package";
            /** @description For whom it holds, where the rule has several. */
            for: string | null;
            /** @description Whether a person saw the text that it is from. */
            verified: boolean;
            /** @description For people: "at most 1.2 mg/kg". */
            text: string;
        };
        PublishedComparison: {
            /** @description What the result shows: from here … */
            low: string | null;
            /** @description … to here; null where nothing bounds it from above. */
            high: string | null;
            /** @description UCUM. */
            unit: string;
            /** @description Grams that were tested, of a presence test. */
            testedMass: string | null;
            /** @description For people: "0.64 mg/kg", "0 to 11 µg/kg". */
            text: string;
        };
        PublishedBasis: {
            /** Format: uuid */
            certificateId: string;
            /**
             * Format: uuid
             * @description The id of the result in the certificate’s record.
             */
            resultId: string;
        };
        PublishedVerdict: {
            /** @description The rule set: see the summary with this id. */
            ruleSet: string;
            authority: string;
            /** @description ISO 3166 code, `EU` or `international`. */
            jurisdiction: string;
            citation: string;
            /** @description Where the text can be read. */
            address: string;
            analyteId: string;
            analyteName: string;
            /** @description The panel of the analyte. */
            panel: string | null;
            /**
             * @description `within` and `exceeds` are shown by the numbers; `conditional`: the uncertainty spans the limit; `inconclusive`: there is evidence and it cannot decide; `not-covered`: there is none.
             * @enum {string}
             */
            word: "within" | "exceeds" | "conditional" | "inconclusive" | "not-covered";
            /** @description Why. */
            reason: components["schemas"]["PublishedNote"];
            /**
             * @description Exceeding it forbids the product, asks for a warning, or is a comparison only.
             * @enum {string}
             */
            meaning: "limit" | "warning-required" | "benchmark-only";
            /**
             * @description ILAC-G8:09/2019, 4.2.1 or 4.2.3 with the expanded uncertainty as guard band; null where no number was compared.
             * @enum {string|null}
             */
            decisionRule: "simple-acceptance" | "guard-band" | null;
            limit: components["schemas"]["PublishedLimit"];
            compared: components["schemas"]["PublishedComparison"] | null;
            evidence: components["schemas"]["PublishedBasis"][];
            /** @description What bears on it beside the reason. */
            notes: components["schemas"]["PublishedNote"][];
            /** @description Of a limit a day: the most grams a day that would conform. */
            mostGramsADay: string | null;
            /** @example Lead: 0.64 mg/kg; the limit is at most 1.2 mg/kg. The content is at or below the limit. */
            sentence: string;
        };
        PublishedUntested: {
            analyteId: string;
            analyteName: string;
            panel: string | null;
            /** @description The limit for people: "at most 0.2 mg/kg". */
            limit: string;
        };
        PublishedSummary: {
            ruleSet: string;
            /** @description SHA-256 of the rule set’s file, hexadecimal. */
            version: string;
            title: string;
            authority: string;
            jurisdiction: string;
            /** @example regulation */
            kind: string;
            citation: string;
            address: string;
            /** Format: date */
            effectiveFrom: string | null;
            /** Format: date */
            effectiveTo: string | null;
            /** @description What the rule says it is about. */
            appliesTo: string;
            /** @description Whether a person saw the text itself. */
            verified: boolean;
            /**
             * @description The gravest verdict: exceeds, then conditional, inconclusive, not-covered, within. Never within while anything that the rule asks for was not tested.
             * @enum {string}
             */
            word: "within" | "exceeds" | "conditional" | "inconclusive" | "not-covered";
            /** @description Limits of the rule set. */
            asked: number;
            /** @description Limits with any evidence. */
            tested: number;
            /** @description Asked for and not tested. */
            notTested: components["schemas"]["PublishedUntested"][];
            /** @description Duties that no laboratory result can show. */
            alsoRequires: string[];
        };
        PublishedDerived: {
            /** @example 7-oh-share */
            id: string;
            name: string;
            /** @description How it is worked out, and by whose definition. */
            definition: string;
            /** @description The rule set whose definition it is; null for a general one. */
            ruleSet: string | null;
            /** Format: uuid */
            certificateId: string;
            /** @description A decimal number as text. */
            low: string;
            /** @description Null where nothing bounds it from above. */
            high: string | null;
            /** @description UCUM. */
            unit: string;
            /** @description For people: "0.41 to 0.44 %". */
            text: string;
            /** @description Members by name that were not measured. */
            notMeasured: string[];
            evidence: components["schemas"]["PublishedBasis"][];
        };
        PublishedInterval: {
            low: string;
            /** @description Null where nothing bounds it from above. */
            high: string | null;
        };
        PublishedQuantity: {
            /** @description UCUM. */
            unit: string;
            /** @description The unit as people write it. */
            unitText: string;
            /** @description Only of the qualifiers =, < and >. */
            value: string | null;
            /** @description Value ± uncertainty; 0 to the LOD for "not found", 0 to the LOQ for "below the LOQ". */
            interval: components["schemas"]["PublishedInterval"];
        };
        QuantityView: {
            /** Format: uuid */
            resultId: string;
            /** @description Null where the print cannot honestly be brought to the unit of its analyte. */
            quantity: components["schemas"]["PublishedQuantity"] | null;
            /** @description Grams in which a presence test looked. */
            sampleMass: string | null;
        };
        FlagView: {
            id: string;
            /** @enum {string} */
            severity: "high" | "medium" | "low" | "information";
            /** @description The question, in one sentence. */
            asks: string;
            /** @description What was seen, with the numbers. */
            saw: string;
            /** @description When an honest certificate shows the same. */
            falsePositives: string;
            evidence: components["schemas"]["PublishedBasis"][];
            certificates: string[];
            /** @description Names this very sight: the same check that sees something else has another. */
            key: string;
            /** @enum {string} */
            group: "document" | "laboratory" | "sample" | "dates" | "results" | "sign-off" | "several";
            /** @description Whether it holds an approval up until a reviewer acknowledges it. */
            holdsUp: boolean;
            /** @description Whether it is published with the lot: a plain fact about the evidence. */
            isPublic: boolean;
        };
        JudgementView: {
            /** @description Of this certificate’s results. What was not tested stands in the summaries. */
            verdicts: components["schemas"]["PublishedVerdict"][];
            /** @description Of the lot as it would be with this certificate, by rule set. */
            summaries: components["schemas"]["PublishedSummary"][];
            derived: components["schemas"]["PublishedDerived"][];
            quantities: components["schemas"]["QuantityView"][];
            /** @description The gravest first. */
            flags: components["schemas"]["FlagView"][];
            /** @description Checks that could not be made: what they need was not at hand. */
            notChecked: string[];
            /** @description The lot’s published certificates that were judged with this one. */
            together: string[];
            /** @example kratom */
            commodity: string | null;
            /** @example leaf-powder */
            form: string | null;
            /** @description Rule sets whose unverified limits were switched on. */
            unverifiedRuleSets: string[];
        };
        LookedCellView: {
            /** Format: uuid */
            resultId: string;
            /** @enum {string} */
            cell: "value" | "limit" | "status";
            page: number;
            /** @description What the file says. */
            text: string;
            /** @description What a recogniser saw in the picture. */
            seen: string | null;
            /** @description Letters that no recogniser tells apart count as the same; digits do not. */
            agrees: boolean;
        };
        NotLookedAtView: {
            count: number;
            /** @description In words that follow “because”. */
            why: string;
        };
        CellLookView: {
            /**
             * @description While it is outstanding, nothing can be approved. None: looking was switched off.
             * @enum {string}
             */
            state: "outstanding" | "done" | "none";
            looked: components["schemas"]["LookedCellView"][];
            /** @description Cells that should have been looked at. */
            notLookedAt: components["schemas"]["NotLookedAtView"][];
        };
        CorrectionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "result" | "added-result" | "no-result" | "field";
            /** Format: uuid */
            readingId: string;
            /** Format: uuid */
            resultId: string | null;
            /** @description The members that it changes, as they stood. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The same members as they are to be. */
            after: {
                [key: string]: unknown;
            } | null;
            reason: string;
            /**
             * Format: uuid
             * @description The correction that it takes back.
             */
            undoes: string | null;
            /** @description Whether it counts: not taken back, and about the newest reading. */
            inForce: boolean;
            madeBy: components["schemas"]["Person"];
            /** Format: date-time */
            madeAt: string;
        };
        ReviewedHold: {
            /** @description Stays the same as long as the thing itself does. */
            id: string;
            /**
             * @description Stable, for programs.
             * @example low-confidence
             */
            code: string;
            /** @description For people. */
            message: string;
            /** @description Whether it may be accepted as it is; else it has to be put right. */
            acknowledgeable: boolean;
            /**
             * Format: uuid
             * @description The result that it is about.
             */
            resultId?: string;
            page?: number;
            seenBy: components["schemas"]["SeenBy"][];
        };
        ReviewedWord: {
            /** @description Names it within its reading. */
            id: string;
            text: string;
            page: number;
            box: components["schemas"]["PlaceBox"];
            seenBy: components["schemas"]["SeenBy"][];
        };
        Acknowledged: {
            id: string;
            code: string;
            message: string;
        };
        DecisionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "approve" | "reject" | "return" | "send-back" | "withdraw";
            reason: string;
            /** @description The revision of the certificate that it was taken on. */
            revision: number;
            acknowledged: components["schemas"]["Acknowledged"][];
            madeBy: components["schemas"]["Person"];
            /** Format: date-time */
            madeAt: string;
        };
        Unseen: {
            /** @description Results that decide a verdict. */
            results: string[];
            /** @description Words that nothing explains. */
            words: string[];
        };
        TwoPeopleReason: {
            /** @enum {string} */
            code: "deciding-value-corrected" | "exceeds-limit" | "own-correction";
            /** @description For people. */
            message: string;
        };
        ToRead: {
            /** Format: uuid */
            resultId: string;
            /** @description As printed. */
            analyte: string;
            page: number;
            box: components["schemas"]["PlaceBox"];
        };
        ReadValueView: {
            /** Format: uuid */
            resultId: string;
            isResult: boolean;
            /** @enum {string|null} */
            qualifier: "=" | "<" | ">" | "nd" | "<loq" | "<lod" | "absent" | "present" | "pass" | "fail" | "tntc" | "trace" | "nt" | null;
            value: string | null;
            unit: string | null;
        };
        DifferenceView: {
            /** Format: uuid */
            resultId: string;
            first: components["schemas"]["ReadValueView"];
            second: components["schemas"]["ReadValueView"];
        };
        SecondReadingView: {
            by: components["schemas"]["Person"];
            /** Format: date-time */
            at: string;
            /** @description Whether both read the same. */
            agrees: boolean;
            differences: components["schemas"]["DifferenceView"][];
        };
        TwoPeopleView: {
            /** @description Why your approval needs another’s, or why it is in a second review; empty when one is enough. */
            reasons: components["schemas"]["TwoPeopleReason"][];
            /** @description Whether the first person’s work is kept from you: then `judgement` is null, `toRead` names the values that you read first, and they are missing from the results, as is what was corrected, held up and decided about them. */
            blind: boolean;
            /** @description Of a second review: the values that you have yet to read. */
            toRead: components["schemas"]["ToRead"][];
            /** @description What second people read, oldest first; not shown to those who have yet to read. */
            readings: components["schemas"]["SecondReadingView"][];
        };
        ObstacleView: {
            /** @description The code of the problem that an approval would be answered with. */
            code: string;
            /** @description For people. */
            message: string;
        };
        ReviewView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
            /** @description The ETag without its quotes. */
            revision: number;
            vendor: components["schemas"]["NamedEntry"] | null;
            product: components["schemas"]["NamedEntry"] | null;
            /** @description The lot’s code. */
            lot: string | null;
            /** @description Nobody decides on their own upload. */
            ownUpload: boolean;
            reading: components["schemas"]["ReviewedReading"] | null;
            /** @description The certificate’s own fields after corrections; null when nothing was read. */
            fields: {
                [key: string]: unknown;
            } | null;
            correctedFields: string[];
            /** @description After corrections, with those that were taken out. */
            results: components["schemas"]["ReviewedResult"][];
            /** @description What the results show about the rules, as they stand here; null when nothing was read. */
            judgement: components["schemas"]["JudgementView"] | null;
            /** @description What was seen in the pages’ pictures where results are doubtful or decide a verdict. */
            cellLook: components["schemas"]["CellLookView"];
            corrections: components["schemas"]["CorrectionView"][];
            holds: components["schemas"]["ReviewedHold"][];
            /** @description Words within tables that are part of no result. */
            unexplained: components["schemas"]["ReviewedWord"][];
            decisions: components["schemas"]["DecisionView"][];
            /** @description Who has it before them. */
            lease: components["schemas"]["LeaseView"] | null;
            /** @description What you have to open before you may approve. */
            unseen: components["schemas"]["Unseen"];
            twoPeople: components["schemas"]["TwoPeopleView"];
            /** @description Why you cannot approve it now, beside holds that you have yet to acknowledge; empty when you may. Every approval is checked against the same list. */
            obstacles: components["schemas"]["ObstacleView"][];
        };
        PrintedInput: {
            analyte?: string;
            value?: string;
            unit?: string | null;
            lod?: string | null;
            loq?: string | null;
            limit?: string | null;
            status?: string | null;
            uncertainty?: string | null;
            method?: string | null;
        };
        ResultInput: {
            /** @description The page it stands on; only of an added result. */
            page?: number;
            /** @description Where its value stands; only of an added result. */
            box?: components["schemas"]["PlaceBox"];
            /** @enum {string|null} */
            panel?: "alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other" | null;
            printed?: components["schemas"]["PrintedInput"];
            /**
             * @description An analyte of the vocabulary; null when it has none that fits.
             * @example mitragynine
             */
            analyteId?: string | null;
            /**
             * @description Only =, < and > carry a value.
             * @enum {string}
             */
            qualifier?: "=" | "<" | ">" | "nd" | "<loq" | "<lod" | "absent" | "present" | "pass" | "fail" | "tntc" | "trace" | "nt";
            /**
             * @description The number, in the unit.
             * @example 0.10
             */
            value?: string | null;
            /**
             * @description A UCUM code of the vocabulary.
             * @example mg/kg
             */
            unit?: string | null;
            /**
             * @description The limit of detection, in the unit.
             * @example 0.10
             */
            lod?: string | null;
            /**
             * @description The limit of quantification, in the unit.
             * @example 0.10
             */
            loq?: string | null;
            /**
             * @description The limit that the laboratory prints, in the unit.
             * @example 0.10
             */
            limit?: string | null;
            /**
             * @description The expanded uncertainty that the laboratory prints, in the unit.
             * @example 0.10
             */
            uncertainty?: string | null;
            /** @enum {string|null} */
            status?: "pass" | "fail" | "conditional" | "not-assessed" | null;
            /** @enum {string|null} */
            basis?: "as-received" | "dry-weight" | null;
        };
        CorrectionInput: {
            /**
             * @description `result`: a result was misread. `added-result`: one was missed. `no-result`: what was read as a result is none. `field`: one of the certificate’s own fields.
             * @enum {string}
             */
            kind: "result" | "added-result" | "no-result" | "field";
            reason: string;
            /**
             * Format: uuid
             * @description Of `result` and `no-result`: the result it is about.
             */
            resultId?: string;
            /** @description Of `result` and `added-result`. */
            result?: components["schemas"]["ResultInput"];
            /**
             * @description Of `field`: which one.
             * @enum {string}
             */
            field?: "laboratory" | "accreditation" | "reportNumber" | "sampleId" | "client" | "product" | "lot" | "matrix" | "received" | "tested" | "reported";
            /** @description Of `field`: what it is; dates as yyyy-mm-dd, null when the certificate has none. */
            value?: string | null;
        };
        UndoInput: {
            reason: string;
        };
        KeptSampleInput: {
            /** @description What heads the sample’s results: `printed.sample` of one of them. */
            sample: string;
            reason: string;
        };
        SampleKeptView: {
            /** @description How many results were taken out, each by a correction of its own. */
            removed: number;
        };
        LooksInput: {
            /** @description Results. */
            results?: string[];
            /** @description What holds an approval up. */
            holds?: string[];
            /** @description Words that nothing explains. */
            words?: string[];
        };
        ReadValueInput: {
            /** Format: uuid */
            resultId: string;
            /** @description False when no result stands at this place; the rest is left out then. */
            isResult: boolean;
            /**
             * @description Only =, < and > carry a value.
             * @enum {string}
             */
            qualifier?: "=" | "<" | ">" | "nd" | "<loq" | "<lod" | "absent" | "present" | "pass" | "fail" | "tntc" | "trace" | "nt";
            /**
             * @description The number, in the unit.
             * @example 0.10
             */
            value?: string | null;
            /**
             * @description A UCUM code of the vocabulary.
             * @example mg/kg
             */
            unit?: string | null;
        };
        SecondReadingInput: {
            values: components["schemas"]["ReadValueInput"][];
        };
        SecondReadingTaken: {
            by: components["schemas"]["Person"];
            /** Format: date-time */
            at: string;
            /** @description Whether both read the same. */
            agrees: boolean;
            differences: components["schemas"]["DifferenceView"][];
            /**
             * @description Where the certificate now stands: it goes back to review when the two differ.
             * @enum {string}
             */
            state: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
        };
        DecisionInput: {
            /**
             * @description `approve` publishes. `reject` ends the matter. `return` gives the certificate back to its uploader. `send-back` gives a second review back to the first. `withdraw` takes back what was published; its reason is shown to the public.
             * @enum {string}
             */
            kind: "approve" | "reject" | "return" | "send-back" | "withdraw";
            reason: string;
            /** @description The ids of the holds that you have seen and accept; only of `approve`. */
            acknowledged?: string[];
            /**
             * Format: uuid
             * @description The published certificate of the same lot whose place this one takes; only of `approve`.
             */
            supersedes?: string;
        };
        DecisionTaken: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "approve" | "reject" | "return" | "send-back" | "withdraw";
            reason: string;
            /** @description The revision of the certificate that it was taken on. */
            revision: number;
            acknowledged: components["schemas"]["Acknowledged"][];
            madeBy: components["schemas"]["Person"];
            /** Format: date-time */
            madeAt: string;
            /**
             * @description Where the certificate now stands.
             * @enum {string}
             */
            state: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
            /**
             * Format: uuid
             * @description What an approval published.
             */
            publicationId: string | null;
        };
        EarlierResult: {
            /** Format: uuid */
            certificateId: string;
            /** Format: uuid */
            publicationId: string;
            /** @description The product’s name. */
            product: string;
            /** @description The lot’s code. */
            lot: string;
            /**
             * Format: date
             * @description Of the report, or else of the test, or else of the publication.
             */
            day: string;
            laboratory: string | null;
            /** @description As printed. */
            printed: string;
            /** @description Only =, < and > come with a value. */
            qualifier: string;
            /** @description A decimal number as text, in the unit. */
            value: string | null;
            /** @description UCUM. Units of several laboratories may differ. */
            unit: string | null;
        };
        PublishedVendorName: {
            slug: string;
            name: string;
        };
        PublishedProduct: {
            slug: string;
            name: string;
            /** @example leaf-powder */
            form: string;
            /** @description 14 digits. */
            gtin: string | null;
        };
        PublishedLotCode: {
            /** @description As on the label. */
            code: string;
        };
        PublishedLaboratory: {
            slug: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string | null;
        };
        PublishedCertificate: {
            laboratory: string | null;
            accreditation: string | null;
            reportNumber: string | null;
            sampleId: string | null;
            client: string | null;
            product: string | null;
            lot: string | null;
            matrix: string | null;
            /** Format: date */
            received: string | null;
            /** Format: date */
            tested: string | null;
            /** Format: date */
            reported: string | null;
            pageCount: number;
            /** @description ISO 639-1. */
            language: string | null;
        };
        PublishedPlace: {
            page: number;
            x: number;
            y: number;
            width: number;
            height: number;
        };
        PublishedResult: {
            /**
             * Format: uuid
             * @description Stays the same in every version of the record.
             */
            id: string;
            panel: string | null;
            /** @description As printed. */
            analyte: string;
            /** @description Null when the vocabulary does not know the printed name. */
            analyteId: string | null;
            /** @description The vocabulary’s name. */
            analyteName: string | null;
            /** @description As printed. */
            printed: string;
            /** @description Only =, < and > come with a value. */
            qualifier: string;
            /** @description A decimal number as text, digits as printed. */
            value: string | null;
            printedUnit: string | null;
            /** @description UCUM. */
            unit: string | null;
            /** @description A decimal number as text, digits as printed. */
            lod: string | null;
            /** @description A decimal number as text, digits as printed. */
            loq: string | null;
            printedLod: string | null;
            printedLoq: string | null;
            /** @description The limit that the laboratory printed. */
            printedLimit: string | null;
            /** @description A decimal number as text, digits as printed. */
            limit: string | null;
            /** @description The laboratory’s own verdict. */
            printedStatus: string | null;
            /** @enum {string|null} */
            status: "pass" | "fail" | "conditional" | "not-assessed" | null;
            printedUncertainty: string | null;
            /** @description A decimal number as text, digits as printed. */
            uncertainty: string | null;
            method: string | null;
            /** @enum {string|null} */
            basis: "as-received" | "dry-weight" | null;
            place: components["schemas"]["PublishedPlace"] | null;
            /** @description Whether a person corrected what the machine read, or added what it had missed. */
            corrected: boolean;
            /** @description From format 2 on; null where the print cannot honestly be brought to that unit. */
            quantity?: components["schemas"]["PublishedQuantity"] | null;
            /** @description From format 2 on: grams in which a presence test looked. */
            sampleMass?: string | null;
        };
        DocumentFinding: {
            id: string;
            /** @enum {string} */
            severity: "high" | "medium" | "low" | "information";
            /** @description The question, in one sentence. */
            asks: string;
            /** @description What was seen. */
            saw: string;
            /** @description When an honest certificate shows the same. */
            falsePositives: string;
        };
        DocumentChecks: {
            /** @description Whether signatures, later additions and text that nobody sees were looked for. */
            looked: boolean;
            findings: components["schemas"]["DocumentFinding"][];
        };
        AcknowledgedHold: {
            code: string;
            message: string;
        };
        PublishedEvidence: {
            /** @description Of the document as it was uploaded, hexadecimal. */
            documentSha256: string;
            /** Format: date-time */
            uploadedAt: string;
            /** Format: date-time */
            approvedAt: string;
            /** @description Results that a person corrected before approval. */
            correctedResults: number;
            /** @description Results that the machine had missed. */
            addedResults: number;
            /** @description What was read as a result and is none. */
            removedResults: number;
            /** @description The certificate’s own fields that a person corrected. */
            correctedFields: string[];
            /** @description How many people approved it, none of them the uploader. Not in older records. */
            approvedBy?: number;
            /** @description Not in older records. */
            document?: components["schemas"]["DocumentChecks"];
            acknowledged: components["schemas"]["AcknowledgedHold"][];
            /** @description Which code and vocabulary read the document. */
            readingStamp: string;
        };
        PublishedFlag: {
            id: string;
            /** @enum {string} */
            severity: "high" | "medium" | "low" | "information";
            /** @description The question, in one sentence. */
            asks: string;
            /** @description What was seen, with the numbers. */
            saw: string;
            /** @description When an honest certificate shows the same. */
            falsePositives: string;
            evidence: components["schemas"]["PublishedBasis"][];
            certificates: string[];
        };
        PublishedEnding: {
            /**
             * Format: date
             * @description The first day on which it did not hold.
             */
            on: string;
            /** @enum {string} */
            because: "suspended" | "withdrawn" | "given-up";
        };
        PublishedRecordedAccreditation: {
            body: string;
            number: string;
            /** @description In the body’s own words. */
            scope: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            ended: components["schemas"]["PublishedEnding"] | null;
            /**
             * Format: uri
             * @description Where it was seen.
             */
            source: string;
        };
        PublishedOutsideScope: {
            /** @enum {string} */
            by: "panel" | "method" | "matrix";
            what: string;
            /** @description The results, by their ids in the record. */
            results: string[];
        };
        PublishedAccreditation: {
            /**
             * @description `not-recorded`, `laboratory-unknown` and `day-unknown` say what is not known, which is no fault.
             * @enum {string}
             */
            state: "accredited" | "not-on-that-day" | "day-unknown" | "not-recorded" | "laboratory-unknown";
            /**
             * Format: date
             * @description The day of the test, or failing that of the report.
             */
            day: string | null;
            /** @description As the certificate prints it. */
            printedNumber: string | null;
            /** @description A number is printed, and it is none of the recorded ones. */
            numberDiffers: boolean;
            /** @example Accredited on 2026-01-22 by Czech Accreditation Institute (ČIA), no. 1316.2, scope: … */
            sentence: string;
            /** @description Those that held on the day; where none did, the one that came nearest. */
            recorded: components["schemas"]["PublishedRecordedAccreditation"][];
            outside: components["schemas"]["PublishedOutsideScope"][];
        };
        PublishedRecord: {
            /** @enum {number} */
            format: 1 | 2;
            vendor: components["schemas"]["PublishedVendorName"];
            product: components["schemas"]["PublishedProduct"];
            lot: components["schemas"]["PublishedLotCode"];
            /** @description As the registry knows it, when somebody assigned one; what the document prints is in `certificate`. */
            laboratory: components["schemas"]["PublishedLaboratory"] | null;
            certificate: components["schemas"]["PublishedCertificate"];
            results: components["schemas"]["PublishedResult"][];
            evidence: components["schemas"]["PublishedEvidence"];
            /** @description From format 2 on: what this certificate’s results showed on the day of approval. Of the lot as a whole, and by the rules of today, its judgement speaks. */
            verdicts?: components["schemas"]["PublishedVerdict"][];
            /** @description From format 2 on: questions about this certificate that belong to the public part. */
            flags?: components["schemas"]["PublishedFlag"][];
            /** @description In records of format 2, not in the first of them: what was known of the laboratory’s accreditation on the day of approval. */
            accreditation?: components["schemas"]["PublishedAccreditation"];
        };
        PreviewView: {
            /** @description The revision of the certificate that it is made of. */
            revision: number;
            record: components["schemas"]["PublishedRecord"];
        };
        AnalyteChoice: {
            /** @example lead */
            id: string;
            /** @example Lead */
            name: string;
            /** @enum {string} */
            panel: "alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other";
            /**
             * @description The UCUM code that its findings are kept in.
             * @example mg/kg
             */
            unit: string;
        };
        UnitChoice: {
            /**
             * @description UCUM.
             * @example ug/kg
             */
            code: string;
            /**
             * @description As people write it.
             * @example µg/kg
             */
            text: string;
        };
        VocabularyView: {
            /** @description By name. */
            analytes: components["schemas"]["AnalyteChoice"][];
            /** @description By code. */
            units: components["schemas"]["UnitChoice"][];
        };
        ReasonTemplate: {
            /** @description Stable, for programs. */
            id: string;
            /** @enum {string} */
            kind: "approve" | "reject" | "return" | "send-back" | "withdraw";
            /** @description A few words to choose it by. */
            label: string;
            /** @description What is filled in. Words in square brackets are to be replaced. */
            text: string;
        };
        ClaimText: {
            /** @description The claim as it is printed, word for word. */
            text: string;
        };
        PredicateShape: {
            /** @enum {string} */
            kind: "limit" | "amount" | "up-to" | "share-of-alkaloids" | "natural-profile" | "no-synthetic-alkaloids" | "none-of" | "none-among" | "none-in-panel" | "unadulterated" | "tested-for" | "panel-tested" | "every-lot-tested" | "accredited-laboratory" | "accredited-results" | "independent-laboratory" | "report-available" | "still-valid" | "meets-rules" | "opaque";
            /** @description Of limit, amount and up-to. */
            analyteId?: string;
            /** @description Of none-of, none-among and tested-for. */
            analyteIds?: string[];
            /**
             * @description Of limit and share-of-alkaloids.
             * @enum {string}
             */
            operator?: "max" | "min";
            /** @description A decimal number as text; of share-of-alkaloids in percent. */
            value?: string;
            /** @description UCUM. */
            unit?: string;
            /** @description The level itself is not meant: of limit and share-of-alkaloids. */
            strict?: boolean;
            /**
             * @description Of none-in-panel and panel-tested; meets-rules may have it.
             * @enum {string}
             */
            panel?: "alkaloids" | "heavy-metals" | "microbiology" | "pesticides" | "mycotoxins" | "residual-solvents" | "pahs" | "adulterants" | "physical" | "identity" | "cannabinoids" | "terpenes" | "nutrition" | "other";
            /** @description Of meets-rules: ids of rule sets. */
            ruleSets?: string[];
            /**
             * @description Of opaque.
             * @enum {string}
             */
            because?: "vague" | "not-a-laboratory-matter" | "health-claim";
        };
        UnderstoodClause: {
            /** @example Lead: less than 1.25 µg/g */
            sentence: string;
            predicate: components["schemas"]["PredicateShape"];
        };
        UnderstandingView: {
            understoodAs: components["schemas"]["UnderstoodClause"][];
        };
        ClaimBasis: {
            /** Format: uuid */
            certificateId: string;
            /**
             * Format: uuid
             * @description Null where it rests on the certificate as a whole.
             */
            resultId: string | null;
        };
        ClauseVerdict: {
            /** @description What the clause was understood as. */
            understoodAs: string;
            /** @enum {string} */
            word: "supported" | "contradicted" | "not-covered" | "inconclusive";
            /**
             * @description Stable, for programs.
             * @example straddles
             */
            reason: string;
            /** @description What the reason is about: substances, grams, lots, a rule. */
            detail: string | null;
            /** @description What bears on it beside the reason. */
            notes: string[];
            /** @description The verdict in plain words. */
            sentence: string;
            evidence: components["schemas"]["ClaimBasis"][];
        };
        ClaimCoverage: {
            /** @description Lots with a published certificate. */
            covered: number;
            /** @description Lots on sale; null where nobody knows. */
            of: number | null;
        };
        JudgedClaimVerdict: {
            /** @description The lot’s code; null for the verdict over all lots. */
            lot: string | null;
            /** @enum {string} */
            word: "supported" | "contradicted" | "not-covered" | "inconclusive";
            reason: string;
            sentence: string;
            clauses: components["schemas"]["ClauseVerdict"][];
            /** @description Of the verdict over all lots. */
            coverage: components["schemas"]["ClaimCoverage"] | null;
            /** @description The publications that were judged. */
            publications: string[];
            /** Format: date-time */
            madeAt: string;
            /** @description Of the rules that it was judged by: SHA-256 over all rule files. */
            ruleBookHash: string;
        };
        KeptUnderstandingView: {
            understoodAs: components["schemas"]["UnderstoodClause"][];
            version: number;
            /** @description Null for the parser’s. */
            by: string | null;
            reason: string | null;
            /** Format: date-time */
            at: string;
        };
        ClaimView: {
            /** @description As it was seen. */
            text: string;
            /**
             * Format: uri
             * @description Where it was seen.
             */
            source: string;
            /** Format: date */
            capturedOn: string;
            /** @description Of a kept copy of what was seen, hexadecimal. */
            copySha256: string | null;
            /** @description The slug of the product; null for everything that the vendor sells. */
            product: string | null;
            productName: string | null;
            /** @description The lots that it names; empty for all of them. */
            lots: string[];
            /**
             * Format: date
             * @description The days of testing that it speaks of.
             */
            periodFrom: string | null;
            /** Format: date */
            periodUntil: string | null;
            /** @description How many lots were on sale, where somebody counted. */
            lotsOnSale: number | null;
            understoodAs: components["schemas"]["UnderstoodClause"][];
            /** @description Whether a reviewer understood it otherwise than the parser. */
            understoodByPerson: boolean;
            /**
             * Format: date
             * @description From this day on it was not claimed any more.
             */
            retiredOn: string | null;
            retiredBecause: string | null;
            /** Format: uuid */
            id: string;
            /** @description Over all lots that it is about, or of the lot that was asked for. */
            verdict: components["schemas"]["JudgedClaimVerdict"] | null;
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description Oldest first; the last counts. */
            understandings: components["schemas"]["KeptUnderstandingView"][];
        };
        NewClaim: {
            /** @description The claim as it is printed, word for word. */
            text: string;
            /**
             * Format: uri
             * @description Where it was seen.
             */
            source: string;
            /**
             * Format: date
             * @description The day on which it was seen.
             */
            capturedOn: string;
            /** @description The slug of the product that it is about. */
            product?: string;
            /** @description The codes of the lots that it names; needs the product. */
            lots?: string[];
            /**
             * Format: date
             * @description The first day of testing that it speaks of.
             */
            periodFrom?: string;
            /** Format: date */
            periodUntil?: string;
            /** @description How many lots were on sale, where somebody counted. Without it, a claim about every lot stays open. */
            lotsOnSale?: number;
            /** @description SHA-256 of a kept copy of what was seen. */
            copySha256?: string;
        };
        NewRetirement: {
            /**
             * Format: date
             * @description From this day on it was not claimed any more.
             */
            retiredOn: string;
            reason: string;
        };
        NewUnderstanding: {
            /** @description One for each clause. */
            predicates: components["schemas"]["PredicateShape"][];
            /** @description Why it is to be understood so. */
            reason: string;
        };
        PublicClaim: {
            /** @description As it was seen. */
            text: string;
            /**
             * Format: uri
             * @description Where it was seen.
             */
            source: string;
            /** Format: date */
            capturedOn: string;
            /** @description Of a kept copy of what was seen, hexadecimal. */
            copySha256: string | null;
            /** @description The slug of the product; null for everything that the vendor sells. */
            product: string | null;
            productName: string | null;
            /** @description The lots that it names; empty for all of them. */
            lots: string[];
            /**
             * Format: date
             * @description The days of testing that it speaks of.
             */
            periodFrom: string | null;
            /** Format: date */
            periodUntil: string | null;
            /** @description How many lots were on sale, where somebody counted. */
            lotsOnSale: number | null;
            understoodAs: components["schemas"]["UnderstoodClause"][];
            /** @description Whether a reviewer understood it otherwise than the parser. */
            understoodByPerson: boolean;
            /**
             * Format: date
             * @description From this day on it was not claimed any more.
             */
            retiredOn: string | null;
            retiredBecause: string | null;
            /** Format: uuid */
            id: string;
            /** @description Over all lots that it is about, or of the lot that was asked for. */
            verdict: components["schemas"]["JudgedClaimVerdict"] | null;
        };
        WatchedThing: {
            slug: string;
            name: string;
        };
        WebhookView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uri */
            url: string;
            /** @description What it is told of. `published`: a certificate is published. `amended`: a published certificate’s record gets a new version. `superseded`: another certificate takes a certificate’s place. `withdrawn`: a certificate is withdrawn. `exceeds`: results exceed a limit that the comparison before had not found exceeded. `disputed`: a value is disputed, the vendor answers, or the register has read the dispute. `expiring`: the newest certificate of a lot will soon be two years old. */
            kinds: ("published" | "amended" | "superseded" | "withdrawn" | "exceeds" | "disputed" | "expiring")[];
            vendor: components["schemas"]["WatchedThing"] | null;
            product: components["schemas"]["WatchedThing"] | null;
            /** @description The lot’s code. */
            lot: string | null;
            /**
             * Format: uuid
             * @description Whose it is.
             */
            account: string;
            /** @description Whose it is, by name. */
            accountName: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when no request succeeded; null when the last one did.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Since when nothing is sent.
             */
            disabledAt: string | null;
            /**
             * @description `asked`: somebody disabled it. `gone`: it answered 410. `failing`: no request succeeded for five days.
             * @enum {string|null}
             */
            disabledBecause: "asked" | "gone" | "failing" | null;
            /**
             * Format: date-time
             * @description Until when requests are signed with the old secret, too.
             */
            oldSecretUntil: string | null;
        };
        NewWebhook: {
            /** @description What it is for. */
            name: string;
            /**
             * Format: uri
             * @description Where it is sent, with https. Redirects are not followed.
             * @example https://example.org/assaybook
             */
            url: string;
            /** @description What it is told of. `published`: a certificate is published. `amended`: a published certificate’s record gets a new version. `superseded`: another certificate takes a certificate’s place. `withdrawn`: a certificate is withdrawn. `exceeds`: results exceed a limit that the comparison before had not found exceeded. `disputed`: a value is disputed, the vendor answers, or the register has read the dispute. `expiring`: the newest certificate of a lot will soon be two years old. Left out: all. */
            kinds?: ("published" | "amended" | "superseded" | "withdrawn" | "exceeds" | "disputed" | "expiring")[];
            /** @description Only of this vendor, by slug. Left out: of all. */
            vendor?: string;
            /** @description Only of this product of the vendor, by slug. */
            product?: string;
            /** @description Only of this lot of the vendor, by code. It need not be published yet. */
            lot?: string;
        };
        MadeWebhook: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uri */
            url: string;
            /** @description What it is told of. `published`: a certificate is published. `amended`: a published certificate’s record gets a new version. `superseded`: another certificate takes a certificate’s place. `withdrawn`: a certificate is withdrawn. `exceeds`: results exceed a limit that the comparison before had not found exceeded. `disputed`: a value is disputed, the vendor answers, or the register has read the dispute. `expiring`: the newest certificate of a lot will soon be two years old. */
            kinds: ("published" | "amended" | "superseded" | "withdrawn" | "exceeds" | "disputed" | "expiring")[];
            vendor: components["schemas"]["WatchedThing"] | null;
            product: components["schemas"]["WatchedThing"] | null;
            /** @description The lot’s code. */
            lot: string | null;
            /**
             * Format: uuid
             * @description Whose it is.
             */
            account: string;
            /** @description Whose it is, by name. */
            accountName: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when no request succeeded; null when the last one did.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Since when nothing is sent.
             */
            disabledAt: string | null;
            /**
             * @description `asked`: somebody disabled it. `gone`: it answered 410. `failing`: no request succeeded for five days.
             * @enum {string|null}
             */
            disabledBecause: "asked" | "gone" | "failing" | null;
            /**
             * Format: date-time
             * @description Until when requests are signed with the old secret, too.
             */
            oldSecretUntil: string | null;
            /**
             * @description What requests are signed with. It is in this answer and never again.
             * @example whsec_…
             */
            secret: string;
        };
        ChangedWebhook: {
            name?: string;
            /**
             * Format: uri
             * @description Where it is sent, with https. Redirects are not followed.
             * @example https://example.org/assaybook
             */
            url?: string;
            /** @description What it is told of. `published`: a certificate is published. `amended`: a published certificate’s record gets a new version. `superseded`: another certificate takes a certificate’s place. `withdrawn`: a certificate is withdrawn. `exceeds`: results exceed a limit that the comparison before had not found exceeded. `disputed`: a value is disputed, the vendor answers, or the register has read the dispute. `expiring`: the newest certificate of a lot will soon be two years old. */
            kinds?: ("published" | "amended" | "superseded" | "withdrawn" | "exceeds" | "disputed" | "expiring")[];
            /** @description false: nothing is sent. true: from now on it is told again, and its failures are forgotten. */
            enabled?: boolean;
        };
        SecretRotation: {
            /**
             * @description For how long requests are signed with the old secret, too.
             * @default 24
             */
            overlapHours: number;
        };
        AttemptView: {
            /** Format: date-time */
            at: string;
            milliseconds: number;
            /** @description Null when there was no answer. */
            status: number | null;
            /** @description Why it does not count as delivered. */
            trouble: string | null;
            /** @description The first 1024 bytes of what was answered. */
            answer: string;
        };
        DeliveryView: {
            /**
             * Format: uuid
             * @description The `webhook-id`, the same at every attempt.
             */
            id: string;
            /** @example certificate.published */
            type: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given-up";
            /** Format: date-time */
            createdAt: string;
            /** @description Attempts since it was asked for last. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried again; null when it is not.
             */
            nextAt: string | null;
            lastAttempt: components["schemas"]["AttemptView"] | null;
        };
        WholeDelivery: {
            /**
             * Format: uuid
             * @description The `webhook-id`, the same at every attempt.
             */
            id: string;
            /** @example certificate.published */
            type: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given-up";
            /** Format: date-time */
            createdAt: string;
            /** @description Attempts since it was asked for last. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried again; null when it is not.
             */
            nextAt: string | null;
            lastAttempt: components["schemas"]["AttemptView"] | null;
            /** @description What is sent, byte by byte. */
            body: string;
            /** @description Newest first; at most 50. */
            tried: components["schemas"]["AttemptView"][];
        };
        NewWatch: {
            /**
             * Format: email
             * @description It is sent a link to confirm this.
             */
            email: string;
            /** @description What of. Left out: everything. */
            kinds?: ("published" | "amended" | "superseded" | "withdrawn" | "exceeds" | "disputed" | "expiring")[];
            /** @description Only of this vendor, by slug. Left out: of all. */
            vendor?: string;
            /** @description Only of this product of the vendor, by slug. */
            product?: string;
            /** @description Only of this lot of the vendor, by code. It need not be published yet. */
            lot?: string;
        };
        PublicVendor: {
            slug: string;
            name: string;
            website: string | null;
            /** @description Lots that have something published. */
            lots: number;
        };
        StandingCounts: {
            current: number;
            superseded: number;
            withdrawn: number;
        };
        PublicLotSummary: {
            code: string;
            product: components["schemas"]["PublishedProduct"];
            certificates: components["schemas"]["StandingCounts"];
            /**
             * Format: date
             * @description The newest day of testing that a current certificate prints.
             */
            lastTested: string | null;
            /** Format: date-time */
            lastPublishedAt: string;
            /** @description Panels with a result in a current certificate. */
            panels: string[];
        };
        EndedCertificate: {
            /** Format: uuid */
            certificateId: string;
            /** @enum {string} */
            kind: "superseded" | "withdrawn";
            /** Format: date-time */
            at: string;
            reason: string;
            /** Format: uuid */
            supersededBy: string | null;
            /** @description The lot’s code. */
            lot: string;
            /** @description The product’s name. */
            product: string;
        };
        Rejected: {
            count: number;
            /** @description The newest 24, newest first. */
            days: string[];
        };
        PublicProduct: {
            vendor: components["schemas"]["PublishedVendorName"];
            product: components["schemas"]["PublishedProduct"];
            /** @description Lots that have something published. */
            lots: number;
        };
        StandingChange: {
            /** @enum {string} */
            kind: "withdrawn" | "superseded";
            /** Format: date-time */
            at: string;
            reason: string;
            /**
             * Format: uuid
             * @description The certificate that took its place.
             */
            supersededBy: string | null;
        };
        PublicationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            certificateId: string;
            version: number;
            /** Format: date-time */
            publishedAt: string;
            /**
             * @description Only what is current counts. All stay readable.
             * @enum {string}
             */
            standing: "current" | "amended" | "superseded" | "withdrawn";
            change: components["schemas"]["StandingChange"] | null;
            /** @description Where the PDF is; null when it was withdrawn. */
            document: string | null;
            record: components["schemas"]["PublishedRecord"];
        };
        JudgedPublication: {
            /** Format: uuid */
            publicationId: string;
            /** Format: uuid */
            certificateId: string;
            version: number;
        };
        PublishedDeclared: {
            /** @description A decimal number as text. */
            servingGrams: string | null;
            /** @description A decimal number as text. */
            dailyGrams: string | null;
            /** @description A decimal number as text. */
            packageGrams: string | null;
            /** @description Of one capsule, tablet or piece. */
            unitGrams: string | null;
        };
        LotJudgementView: {
            /** @enum {number} */
            format: 1;
            /** @description Which records it speaks of. */
            publications: components["schemas"]["JudgedPublication"][];
            /** @example kratom */
            commodity: string | null;
            /**
             * @description The form by which rules were chosen.
             * @example leaf-powder
             */
            form: string | null;
            declared: components["schemas"]["PublishedDeclared"];
            /** @description Rule sets whose unverified limits an administrator had switched on. */
            unverifiedRuleSets: string[];
            /** @description What was not tested stands in the summaries. */
            verdicts: components["schemas"]["PublishedVerdict"][];
            summaries: components["schemas"]["PublishedSummary"][];
            derived: components["schemas"]["PublishedDerived"][];
            flags: components["schemas"]["PublishedFlag"][];
            /** @description Every publication or withdrawal makes the next. */
            version: number;
            /** Format: date-time */
            madeAt: string;
            /** @description SHA-256 over all rules that were judged by, hexadecimal. */
            rulesHash: string;
        };
        PublicLotProduct: {
            slug: string;
            name: string;
            /** @example leaf-powder */
            form: string;
            /** @description 14 digits. */
            gtin: string | null;
            certificates: components["schemas"]["PublicationView"][];
            /** @description Null for a lot whose last publication was before there were judgements. */
            judgement: components["schemas"]["LotJudgementView"] | null;
        };
        PublicLot: {
            vendor: components["schemas"]["PublishedVendorName"];
            code: string;
            products: components["schemas"]["PublicLotProduct"][];
        };
        FoundProduct: {
            slug: string;
            name: string;
        };
        Found: {
            /** @enum {string} */
            kind: "vendor" | "product" | "lot" | "report";
            /**
             * @description The name or number that answers what was asked.
             * @example KR-0425
             */
            text: string;
            /** @enum {string} */
            match: "exact" | "part" | "begins" | "contains" | "near";
            vendor: components["schemas"]["PublishedVendorName"];
            product: components["schemas"]["FoundProduct"] | null;
            /** @description The lot’s code, for a lot or a report. */
            lot: string | null;
            /** @description For a vendor: how many of its lots have something published. */
            lots: number | null;
            /**
             * @description Where it is shown.
             * @example /vendors/green-hill/lots/KR-0425
             */
            address: string;
        };
        SearchAnswer: {
            /** @description What was asked. */
            query: string;
            /** @description Whether anything published has the name or number that was asked for; else all items only resemble it. */
            here: boolean;
            items: components["schemas"]["Found"][];
        };
        Suggestion: {
            /** @enum {string} */
            kind: "vendor" | "product" | "lot" | "report";
            text: string;
            /**
             * @description What tells it from others of the same name.
             * @example lot of Green Hill
             */
            note: string;
            address: string;
        };
        Suggestions: {
            items: components["schemas"]["Suggestion"][];
        };
        ExceededLimit: {
            /** @description The rule set’s id. */
            ruleSet: string;
            analyteId: string;
        };
        PublicChange: {
            /**
             * Format: uuid
             * @description Stays the same for good.
             */
            id: string;
            /** @description Its place in the order, from 1, without gaps. */
            position: string;
            /** Format: date-time */
            at: string;
            /**
             * @description `published`: a certificate’s first record. `amended`: a newer version of it. `superseded`: another certificate took its place. `withdrawn`: taken back. `judged`: what the lot’s certificates show together was made anew. `disputed`: somebody disputes a value. `dispute-answered`: the vendor answered. `dispute-decided`: the dispute’s words are shown, or hidden, from then on.
             * @enum {string}
             */
            kind: "published" | "amended" | "superseded" | "withdrawn" | "judged" | "disputed" | "dispute-answered" | "dispute-decided";
            vendor: components["schemas"]["PublishedVendorName"];
            product: components["schemas"]["PublishedProduct"];
            /** @description The lot’s code. */
            lot: string;
            /** Format: uuid */
            certificateId: string | null;
            /**
             * Format: uuid
             * @description The record that the change is about.
             */
            publicationId: string | null;
            /** @description Of the record, or of the lot’s judgement. */
            version: number;
            /** @description Why the certificate no longer counts, or the dispute’s words are shown or hidden. */
            reason: string | null;
            /** Format: uuid */
            supersededBy: string | null;
            /** @description Of a judgement: limits that are exceeded now and were not by the judgement before. */
            exceeded: components["schemas"]["ExceededLimit"][];
            /**
             * Format: uuid
             * @description Of a dispute: the value, by its id in the record.
             */
            resultId: string | null;
            /**
             * Format: uuid
             * @description See /api/v1/disputes.
             */
            disputeId: string | null;
            /** @description Where it can be read, relative to this service. */
            address: string;
        };
        PublicChanges: {
            items: components["schemas"]["PublicChange"][];
            /**
             * @description Give it as `since` to go on, at once or another day.
             * @example 4711
             */
            next: string;
            /** @description Whether there is more already. */
            more: boolean;
        };
        PublicLaboratory: {
            slug: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string | null;
        };
        LaboratoryCertificate: {
            /** Format: uuid */
            id: string;
            reportNumber: string | null;
            vendor: components["schemas"]["PublishedVendorName"];
            /** @description The lot’s code. */
            lot: string;
            /** Format: date */
            tested: string | null;
            /** @description Panels with a result. */
            panels: string[];
            /** @enum {string} */
            standing: "current" | "superseded" | "withdrawn";
            /** Format: date-time */
            publishedAt: string;
        };
        LogView: {
            /** @description The checkpoint’s first line; null before it began. */
            origin: string | null;
            /** @description The Ed25519 key that signs the checkpoints, as NAME+ID+KEY. Keep it: it is whom you believe. */
            verifierKey: string | null;
            /** @description Leaves. */
            size: number;
            /** @description Where the newest checkpoint is. */
            checkpoint: string;
            /** @description Where the tiles are (C2SP tlog-tiles). */
            tiles: string;
        };
        ProofView: {
            /** @description What the log says, canonical JSON (RFC 8785): `recordSha256` is over the publication’s `record` in that form. */
            leaf: string;
            index: number;
            size: number;
            /** @description Hashes in base64, RFC 6962, 2.1.1. */
            path: string[];
            /** @description Signed note (C2SP tlog-checkpoint). */
            checkpoint: string;
            verifierKey: string;
            /** @description The same as C2SP tlog-proof. */
            tlogProof: string;
        };
        PublicStatement: {
            /**
             * @description Whoever disputes, or the vendor.
             * @enum {string}
             */
            kind: "dispute" | "reply";
            text: string;
            /** Format: date-time */
            madeAt: string;
        };
        PublicDispute: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            certificateId: string;
            /** Format: uuid */
            resultId: string;
            /** Format: date-time */
            madeAt: string;
            /**
             * Format: date
             * @description Until when the vendor is asked to answer.
             */
            answerDue: string;
            /**
             * @description `unread`: nobody of the registry has read it yet, so its words are not shown.
             * @enum {string}
             */
            state: "unread" | "shown" | "spam" | "legal-hold";
            /** @description Why its words are hidden. */
            reason: string | null;
            /** @description Empty while the words are not shown. */
            statements: components["schemas"]["PublicStatement"][];
        };
        NewDispute: {
            /** @description What is wrong with it, and how one can see that. */
            text: string;
            /**
             * Format: email
             * @description Where the registry’s people may ask back. Never shown.
             */
            email?: string;
            /** Format: uuid */
            certificateId: string;
            /**
             * Format: uuid
             * @description The result’s id in the certificate’s record.
             */
            resultId: string;
        };
        DisputeTaken: {
            /** Format: uuid */
            id: string;
            /** @description Where it can be seen. */
            address: string;
        };
        DisputedValue: {
            vendor: components["schemas"]["PublishedVendorName"];
            /** @description The lot’s code. */
            lot: string;
            /** @description By the vocabulary’s name where it knows it, else as printed. */
            analyte: string;
            /** @description As printed, with its unit. */
            printed: string;
        };
        DisputeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            certificateId: string;
            /** Format: uuid */
            resultId: string;
            /** Format: date-time */
            madeAt: string;
            /**
             * Format: date
             * @description Until when the vendor is asked to answer.
             */
            answerDue: string;
            /**
             * @description `unread`: nobody of the registry has read it yet, so its words are not shown.
             * @enum {string}
             */
            state: "unread" | "shown" | "spam" | "legal-hold";
            /** @description Why its words are hidden. */
            reason: string | null;
            /** @description Empty while the words are not shown. */
            statements: components["schemas"]["PublicStatement"][];
            /** @description The words as they were sent. */
            text: string;
            value: components["schemas"]["DisputedValue"];
            /** @description Where whoever disputes may be asked back, when they said so. For reviewers and administrators alone; null for others. */
            email: string | null;
        };
        NewReply: {
            /** @description The vendor’s answer, which becomes public at once. */
            text: string;
        };
        NewOutcome: {
            /**
             * @description `spam` and `legal-hold` hide the words; that there is a dispute stays visible, with the reason.
             * @enum {string}
             */
            outcome: "shown" | "spam" | "legal-hold";
            /** @description Becomes public. */
            reason: string;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the kind of problem is explained.
             */
            type: string;
            /** @description The same for every problem of the kind. */
            title: string;
            status: number;
            /** @description What is wrong this time. */
            detail: string;
            /** @enum {string} */
            code: "malformed-request" | "invalid-cursor" | "invalid-input" | "not-found" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "too-large" | "unsupported-media-type" | "too-many-requests" | "refused" | "internal-error" | "unavailable" | "if-match-required" | "certificate-changed" | "not-signed-in" | "not-permitted" | "cross-origin" | "wrong-credentials" | "too-many-attempts" | "email-taken" | "invitation-over" | "key-scope" | "key-over" | "last-administrator" | "too-many-keys" | "unknown-vendor" | "unknown-product" | "unknown-lot" | "slug-taken" | "gtin-taken" | "accreditation-ended" | "claim-retired" | "lot-exists" | "no-file" | "several-files" | "empty-file" | "not-a-pdf" | "file-too-large" | "upload-interrupted" | "document-held" | "no-space-left" | "invalid-idempotency-key" | "idempotency-key-reused" | "lot-without-product" | "unknown-replaced" | "page-not-drawn" | "wrong-state" | "own-upload" | "own-correction" | "not-looked-at" | "first-approver" | "second-reading-required" | "claimed-by-another" | "view-exists" | "too-many-views" | "approval-held-up" | "unknown-correction" | "correction-refused" | "nothing-to-switch" | "mail-not-set-up" | "too-many-webhooks" | "webhook-disabled" | "not-logged-yet" | "document-withdrawn";
            /** @description Under which the request stands in the log. */
            requestId?: string;
            /** @description What is wrong with each field, or what else holds the request up. */
            errors?: {
                detail: string;
                /** @description JSON pointer into the body, as a URI fragment. */
                pointer?: string;
                /** @description Name of a parameter, header or form field. */
                parameter?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ProblemsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemExplanation"][];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProblemsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemExplanation"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description Email or password is wrong (wrong-credentials) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-credentials";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Too many attempts to sign in (too-many-attempts) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-attempts";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProviderController_ways: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProviderController_begin: {
        parameters: {
            query?: {
                /** @description The page of the console to go to afterwards. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider, or to the console with what is in the way. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProviderController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the console, signed in or with what is in the way. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAccountController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"][];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAccountController_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnAccountController_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in). Email or password is wrong (wrong-credentials) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in" | "wrong-credentials";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Too many attempts to sign in (too-many-attempts) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-attempts";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description An account with this email exists (email-taken) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "email-taken";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). There is no such vendor (unknown-vendor) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "unknown-vendor";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedAccount"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description This is the last administrator (last-administrator) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "last-administrator";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). There is no such vendor (unknown-vendor) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "unknown-vendor";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationController_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationSecret"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The invitation does not hold (invitation-over) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation-over";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationController_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakenInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The invitation does not hold (invitation-over) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation-over";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                /** @description Whose keys; left out: the caller’s. For administrators. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKeyView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The account has as many keys as it may have (too-many-keys) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-keys";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRotation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The key is over (key-over). The account has as many keys as it may have (too-many-keys) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "key-over" | "too-many-keys";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeyController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                /** @description Only this kind of act. */
                action?: string;
                /** @description Only what was done to the thing with this id, e.g. a certificate. */
                subject?: string;
                /** @description Only what this account did. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VendorController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                /** @description Part of the name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VendorView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VendorController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVendor"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description The slug is taken (slug-taken) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "slug-taken";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VendorController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VendorController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedVendor"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VendorView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProductView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The slug is taken (slug-taken). The GTIN is taken (gtin-taken) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "slug-taken" | "gtin-taken";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedProduct"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The GTIN is taken (gtin-taken) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "gtin-taken";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_listLots: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LotView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_createLot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The lot exists (lot-exists) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "lot-exists";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LaboratoryController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LaboratoryView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LaboratoryController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLaboratory"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description The slug is taken (slug-taken) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "slug-taken";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LaboratoryController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedLaboratory"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccreditationController_listBodies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyView"][];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccreditationController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccreditationView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccreditationController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccreditation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditationView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccreditationController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccreditationView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The accreditation was ended already (accreditation-ended) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "accreditation-ended";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                state?: "queued" | "reading" | "in-review" | "second-review" | "unreadable" | "not-a-report" | "returned" | "replaced" | "rejected" | "published" | "superseded" | "withdrawn";
                /** @description The slug of the vendor that the certificates are assigned to. */
                vendor?: string;
                /** @description The SHA-256 of a document, hexadecimal: whether it is here already. */
                document?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any 1 to 255 visible characters. The same request again under the same key gives the same answer, for 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description The vendor’s slug. Without it the reading proposes one. */
                    vendor?: string;
                    /** @description The product’s slug, within the vendor. */
                    product?: string;
                    /** @description The lot’s code as on the label, within the product. */
                    lot?: string;
                    /**
                     * Format: uuid
                     * @description The certificate of which this is a new version: one that was returned, could not be read, or is published. It stays; what it is about holds for the new one too, where nothing else is said.
                     */
                    replaces?: string;
                    /**
                     * @description `when-complete`: what lacks something when it was read (a lot, a date, a panel, or it is old) is `returned` with the reason `incomplete`, and waits until you send it to review.
                     * @default at-once
                     * @enum {string}
                     */
                    review?: "at-once" | "when-complete";
                };
            };
        };
        responses: {
            /** @description The document was here already; nothing was added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadAnswer"];
                };
            };
            /** @description Kept and queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadAnswer"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDetail"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDetail"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDetail"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_readAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued. The certificate’s address is in Location. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificateStreamsController_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificateStreamsController_follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Go on after this event. */
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PicturesController_page: {
        parameters: {
            query?: {
                /** @description In pixels. The next larger of 160, 320, 480, 640, 960, 1280, 1920, 2560 is drawn. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). The page cannot be drawn (page-not-drawn) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "page-not-drawn";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PicturesController_place: {
        parameters: {
            query?: {
                /** @description In pixels. The next larger of 160, 320, 480, 640, 960, 1280, 1920, 2560 is drawn. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
                resultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). The page cannot be drawn (page-not-drawn) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "page-not-drawn";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetsController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleSetView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetsController_switches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchView"][];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RuleSetsController_turn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description There is nothing to switch (nothing-to-switch) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "nothing-to-switch";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                /** @description `arrival`: the longest waiting first. `risk`: what has waited for a week, then flags of high severity, exceeded limits, statuses that are not ours, values read with doubt, flags of medium severity; of the same, the longest waiting. */
                sort?: "arrival" | "risk";
                /** @description Only what waits in this state. */
                state?: "in-review" | "second-review" | "unreadable" | "not-a-report";
                /** @description Only of this vendor, by slug. */
                vendor?: string;
                /** @description Only with a flag of this severity. */
                severity?: "high" | "medium" | "low";
                /** @description Only with this flag, by the id of its check. */
                flag?: string;
                /** @description Only what is before me, before somebody else, or before nobody. */
                claimed?: "me" | "others" | "nobody";
                /** @description Only what has waited so many days. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Waiting"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingCounts"];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another). The certificate is not in a state that allows this (wrong-state) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another" | "wrong-state";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewViewView"][];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_keepView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReviewView"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewViewView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description You keep a view with this name (view-exists). You keep as many views as you may (too-many-views) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "view-exists" | "too-many-views";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QueueController_forgetView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_listCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"][];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another). The certificate is not in a state that allows this (wrong-state) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another" | "wrong-state";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). The correction cannot be made (correction-refused) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "correction-refused";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
                correction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found). There is no such correction (unknown-correction) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found" | "unknown-correction";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another). The certificate is not in a state that allows this (wrong-state) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another" | "wrong-state";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). The correction cannot be made (correction-refused) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "correction-refused";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_keepSample: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptSampleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleKeptView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another). The certificate is not in a state that allows this (wrong-state) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another" | "wrong-state";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). The correction cannot be made (correction-refused) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "correction-refused";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_look: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LooksInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unseen"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_readSecond: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondReadingInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondReadingTaken"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted). You uploaded this certificate (own-upload). You approved this certificate first (first-approver) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted" | "own-upload" | "first-approver";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another). The certificate is not in a state that allows this (wrong-state) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another" | "wrong-state";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the certificate as it was seen. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionTaken"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted). You uploaded this certificate (own-upload). You alone corrected this certificate (own-correction). You approved this certificate first (first-approver) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted" | "own-upload" | "own-correction" | "first-approver";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Somebody else has this certificate (claimed-by-another). Read the values at issue for yourself first (second-reading-required). The certificate is not in a state that allows this (wrong-state). Something holds the approval up (approval-held-up). Something was not looked at (not-looked-at) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claimed-by-another" | "second-reading-required" | "wrong-state" | "approval-held-up" | "not-looked-at";
                    };
                };
            };
            /** @description The certificate has changed since you read it (certificate-changed) */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "certificate-changed";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Say which revision you saw (if-match-required) */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "if-match-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewHelpController_earlier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                resultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlierResult"][];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewHelpController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Something holds the approval up (approval-held-up). Read the values at issue for yourself first (second-reading-required) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "approval-held-up" | "second-reading-required";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewHelpController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyView"];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewHelpController_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonTemplate"][];
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-permitted";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimController_understand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimText"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnderstandingView"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClaimView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimController_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClaim"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimController_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRetirement"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The claim was retired already (claim-retired) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "claim-retired";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimController_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnderstanding"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicClaimController_ofVendor: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicClaim"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicClaimController_ofLot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicClaim"][];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicClaimController_history: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JudgedClaimVerdict"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description The account has as many webhooks as it may have (too-many-webhooks) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-webhooks";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedWebhook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The webhook is disabled (webhook-disabled) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhook-disabled";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_deliveries: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                /** @description Only those in this state. */
                state?: "waiting" | "delivered" | "given-up";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDelivery"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookController_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The webhook is disabled (webhook-disabled) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhook-disabled";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WatchController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWatch"];
            };
        };
        responses: {
            /** @description A message is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description This register sends no e-mail (mail-not-set-up) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "mail-not-set-up";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_vendors: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
                /** @description Words of a vendor’s name, or parts of them. Case and accents do not matter. To find lots and reports too, see /search. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicVendor"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_vendor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicVendor"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_lots: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicLotSummary"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_ended: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EndedCertificate"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_rejections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rejected"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicProduct"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_productLots: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                slug: string;
                product: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicLotSummary"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_lot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLot"];
                    "text/csv": string;
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"];
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The document is no longer offered (document-withdrawn) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document-withdrawn";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicApiController_picture: {
        parameters: {
            query?: {
                /** @description In pixels. The next larger of 160, 320, 480, 640, 960, 1280, 1920, 2560 is drawn. */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
                resultId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The document is no longer offered (document-withdrawn) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document-withdrawn";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input). The page cannot be drawn (page-not-drawn) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "page-not-drawn";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchController_search: {
        parameters: {
            query: {
                /** @description A vendor, product, lot or report number, several of them, a GTIN, or what a scanner gives for a GS1 code. Case, accents, spaces and dashes do not matter, nor O for 0 and I for 1. */
                q: string;
                /** @description How many answers at most. A search is no list: whoever needs more asks more exactly. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SearchController_suggestions: {
        parameters: {
            query: {
                /** @description What stands in the search box so far. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodesController_svg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodesController_png: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodesController_badge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CodesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangesController_changes: {
        parameters: {
            query?: {
                /** @description The value of `next` in an earlier answer, or a moment (RFC 3339). Without it: from the beginning. */
                since?: string;
                /** @description Only changes of this vendor, by slug. */
                vendor?: string;
                /** @description How many changes at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicChanges"];
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangesController_all: {
        parameters: {
            query?: {
                /** @description As the link to the next page gives it. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangesController_vendor: {
        parameters: {
            query?: {
                /** @description As the link to the next page gives it. */
                before?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenDataController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenDataController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenDataController_schema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LaboratoriesController_laboratories[0]": {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicLaboratory"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                    "text/html": string;
                    "text/csv": string;
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LaboratoriesController_laboratories[1]": {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicLaboratory"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LaboratoriesController_laboratory[0]": {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                laboratory: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLaboratory"];
                    "text/html": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LaboratoriesController_laboratory[1]": {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                laboratory: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicLaboratory"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LaboratoriesController_certificates: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path: {
                laboratory: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LaboratoryCertificate"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_rules[0]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                    "text/csv": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_rules[1]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_rule[0]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_rule[1]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_analytes[0]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                    "text/csv": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_analytes[1]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_analyte[0]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_analyte[1]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_accuracy[0]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/html": string;
                    "text/csv": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ReferenceController_accuracy[1]": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "text/csv": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogController_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogView"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogController_tile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
                path: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LogController_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description There is nothing at this address (not-found). The publication is not in the transparency log yet (not-logged-yet) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found" | "not-logged-yet";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisputeController_ofCertificate: {
        parameters: {
            query: {
                /** @description Of which certificate. */
                certificate: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDispute"][];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisputeController_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDispute"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeTaken"];
                };
            };
            /** @description The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisputeController_list: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The value of `next` in the answer before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DisputeView"][];
                        /** @description The cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be parsed (malformed-request). The cursor is not one of ours (invalid-cursor) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request" | "invalid-cursor";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisputeController_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReply"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisputeController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutcome"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description The request was refused (refused). The request cannot be parsed (malformed-request) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "refused" | "malformed-request";
                    };
                };
            };
            /** @description You are not signed in (not-signed-in) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-signed-in";
                    };
                };
            };
            /** @description The request comes from another site (cross-origin). You may not do this (not-permitted) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross-origin" | "not-permitted";
                    };
                };
            };
            /** @description There is nothing at this address (not-found) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-found";
                    };
                };
            };
            /** @description The request is too large (too-large) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description This kind of body is not understood here (unsupported-media-type) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported-media-type";
                    };
                };
            };
            /** @description Some of the input is not acceptable (invalid-input) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
