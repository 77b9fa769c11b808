package io.aval.rules.refusal;

import java.util.TreeMap;

/**
 * The catalogue. Grouped as a reader would look things up: the request, the caller, the ledger, then each capability. What
 * each code says stands in the resource {@code catalogue.table}.
 */
public enum Code {
    // The request
    MALFORMED,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    OUT_OF_RANGE,
    BAD_FORMAT,
    CHECK_DIGIT,
    UNKNOWN_ACT,
    TOO_LARGE,
    ENVELOPE_MISMATCH,
    BAD_SIGNATURE,
    CLOCK_OFF,
    // The caller
    NOT_AUTHENTICATED,
    BAD_CERTIFICATE,
    CERTIFICATE_OUT_OF_DATE,
    WRONG_ROLE,
    WRONG_ORGANISATION,
    NOT_OWN_PARTY,
    NOT_ENTITLED,
    // The ledger
    NOT_FOUNDED,
    ALREADY_FOUNDED,
    CHARTER_NOT_GROWN,
    UNKNOWN_RECORD,
    WRONG_KIND,
    OPENING_MISSING,
    OPENING_UNUSED,
    STALE_OPENING,
    FORGED_OPENING,
    REQUEST_DONE,
    REQUEST_REUSED,
    DUPLICATE_NUMBER,
    FROZEN,
    NOT_FROZEN,
    DAY_NOT_LATER,
    DAY_TOO_FAR,
    DAY_NOT_WORKING,
    NO_DEPOSIT,
    DEPOSIT_AWAITED,
    NOT_CUSTODIAN,
    LEDGER_UNAVAILABLE,
    OUTCOME_UNKNOWN,
    CONFLICT_PERSISTS,
    INTERNAL_FAULT,
    // Parties
    PARTY_SUSPENDED,
    PARTY_NOT_SUSPENDED,
    ALREADY_BOUND,
    INSTITUTION_NEEDS_CODE,
    OVERDUE_MONTH,
    ACCEPTOR_OVERDUE,
    // Bills
    BILL_TENOR,
    BILL_NUMBER_MISMATCH,
    BILL_NOT_HOLDER,
    BILL_NOT_DRAWER,
    BILL_NOT_RESPONDER,
    BILL_NOT_PROPOSER,
    BILL_STATE,
    BILL_REQUEST_OPEN,
    BILL_NO_REQUEST,
    BILL_MATURED,
    BILL_REFUSAL_REASON,
    BILL_RESPONDER_FIXED,
    BILL_RESPONDER_MISSING,
    BILL_ACCEPTOR,
    BILL_NOT_KEEPER,
    BILL_NOT_PURSUED,
    BILL_NOT_OWN_BANK,
    BILL_NOT_PAYEES_BANK,
    BILL_SETTLING,
    BILL_NOT_WITHDRAWABLE,
    BILL_NOTHING_TO_SETTLE,
    BILL_NOT_DUE,
    BILL_PART,
    BILL_NOT_SPLITTABLE,
    BILL_RANGE,
    BILL_MERGE,
    BILL_TERMS,
    BILL_RESPONDER_KIND,
    BILL_REPO_WINDOW,
    BILL_NOT_DISCOUNTED,
    BILL_GUARANTOR,
    BILL_BACKING,
    BILL_TOO_MANY,
    BILL_OTHER_LOCK,
    BILL_LATE_REASON,
    BILL_NOT_REFUSED,
    BILL_PURSUED_ALREADY,
    BILL_OUT_OF_REACH,
    BILL_LIMITATION,
    BILL_PAYMENT,
    BILL_NOTHING_TO_RESTORE,
    CHANGE_APPROVERS,
    CHANGE_CLOSED,
    CHANGE_NOT_APPROVED,
    BILL_UP_TO_DATE,
    BILL_TO_ITSELF,
    CHAIN_BROKEN,
    // IP rights
    RIGHT_EXPIRED,
    NOT_OWNER,
    CERTIFICATE_NOT_VALID,
    CERTIFICATE_OTHER_RIGHT,
    VALUER_NOT_INDEPENDENT,
    NOT_ISSUER,
    CERTIFICATE_TOO_LONG,
    // Evaluations
    MODEL_FAMILY,
    MODEL_UNSIGNED,
    MODEL_EXPIRED,
    MODEL_STATE,
    EVALUATION_BASE,
    EVALUATION_CONTRADICTS,
    EVALUATION_DIFFERS,
    EVALUATION_NO_VALUE,
    EVALUATION_THIN,
    EVALUATION_NONE,
    MODEL_MISSING,
    PAPERS_MISFIT,
    // Encumbrance
    ENCUMBERED,
    NOT_RESERVED,
    NOT_ENCUMBERED,
    NOT_PLEDGEE,
    PLEDGE_TO_ITSELF,
    DAY_IN_PAST,
    // Controls
    DAY_AHEAD,
    LIMIT_FORBIDS,
    LIMIT_COUNTERPARTY,
    LIMIT_AMOUNT,
    DISCLOSURE_MISSING,
    DISCLOSURE_MISMATCH,
    DISCLOSURE_NOT_OWN,
    CAP_INSTITUTION,
    CAP_MISFIT,
    CAP_OUTDATED,
    CAP_EXCEEDED,
    ALLOTMENT_MISSING,
    ALLOTMENT_MISFIT,
    ALLOTMENT_SUM,
    TRADE_NOT_RECORDER,
    TRADE_MISSING,
    TRADE_EXCEEDED,
    // Verification
    VERDICT_NOT_SUBJECT,
    VERDICT_NOT_CONTESTABLE,
    VERDICT_NOT_CONTESTED,
    VERDICT_NOT_OVERDUE,
    VERDICT_NOT_VERIFIER,
    VERDICT_REPLACEMENT,
    ATTESTATION_MALFORMED,
    ATTESTATION_ALGORITHM,
    ATTESTATION_ISSUER,
    ATTESTATION_SIGNATURE,
    ATTESTATION_DATE,
    ATTESTATION_DISCLOSURE,
    ATTESTATION_DIGEST_TWICE,
    ATTESTATION_RESERVED,
    ATTESTATION_BINDING_MISSING,
    ATTESTATION_BINDING,
    ATTESTATION_AUDIENCE,
    ATTESTATION_NONCE,
    ATTESTATION_STATUS,
    ATTESTATION_STATUS_UNKNOWN,
    ATTESTATION_SUBJECT,
    // Finance
    TICKET_BOUNDS,
    RATE_CURVE,
    DEMAND_NOT_OPEN,
    DEMAND_OBJECT,
    OFFER_NOT_OPEN,
    OFFER_LAPSED,
    OFFER_NOT_ACCEPTED,
    OFFER_MISFIT,
    OFFER_PART,
    OFFER_CERTIFICATE,
    PART_AGREED,
    BUDGET_EXCEEDED,
    // Margin calls
    MARGIN_NO_COVER,
    MARGIN_PROOF,
    MARGIN_CERTIFICATE_OLD,
    MARGIN_AMOUNTS,
    MARGIN_NO_DRAWING,
    MARGIN_WITHIN_LIMIT,
    MARGIN_CALL_OPEN,
    MARGIN_CALL_MISFIT,
    MARGIN_STATE,
    MARGIN_REMEDY,
    MARGIN_NOT_ENOUGH,
    // Loss sharing
    SHARING_AGREEMENT,
    SHARING_MEMBERS,
    SHARING_NOT_MEMBER,
    SHARING_STAGE,
    SHARING_DONE,
    SHARING_CLAIM_LATE,
    SHARING_COVER,
    SHARING_RECOVERY,
    // Registration of a pledge
    RIGHT_NOT_GRANTED,
    ANNUITY_UNPAID,
    RIGHT_SUSPENDED,
    DEBT_BEYOND_RIGHT,
    PLEDGE_CONTRACT_GAP,
    CO_OWNER_CONSENT,
    SAME_DAY_TWIN,
    INVALIDATION_PENDING,
    PLEDGE_OTHER_GROUND,
    FORFEITURE_CLAUSE,
    // Credit models
    ORIGINS_MIXED,
    // Service and matching
    RUN_FAILED_VERIFICATION,
    IMPORT_UNREADABLE,
    IMPORT_CUT,
    IMPORT_ABSENT,
    RELEASE_NEEDED,
    DRAFT_OWN,
    DRAFT_NOT_WAITING,
    UNKNOWN_ATTACHMENT,
    ATTACHMENT_CUT,
    ATTACHMENT_DAMAGED,
    PORT_IN_USE,
    FOLDER_IN_USE,
    FOLDER_DAMAGED,
    DISK_FULL,
    // Screening
    LIST_NOT_PINNED,
    // Runs, budgets and discounts on the ledger
    RUN_VERDICT_MISFIT,
    RUN_WITHOUT_MANIFEST,
    RUN_REVIEWED,
    RUN_DISPUTED,
    OFFER_RUN,
    OFFER_INSTEAD,
    OFFER_STANDS,
    OFFER_CONCLUDED,
    BUDGET_PIECE_MISSING,
    BUDGET_PIECE_MISFIT,
    BUDGET_BUSY,
    DISCOUNT_ONE,
    DISCOUNT_TENOR,
    DISCOUNT_BY_ITS_ACT,
    DISCOUNT_REQUEST,
    // National index
    EPOCH_DAMAGED,
    NO_EPOCH_BEFORE,
    ROWS_UNSORTED,
    HOLD_GONE,
    // Eligibility rules
    RULE_CONTRADICTS,
    RULE_NO_GRADE,
    RULE_FACET,
    RULE_CATEGORY,
    RULE_TYPE,
    RULE_RANGE,
    RULE_TOO_MANY,
    RULE_TWICE,
    RULE_CAP,
    RULE_OWNER,
    PROBES_SPENT,
    // Criteria on the ledger
    CRITERIA_FACET,
    CRITERIA_VALUE,
    CRITERIA_CONTRADICTION,
    // Quotas on the ledger
    QUOTA_TREE,
    QUOTA_BEYOND,
    QUOTA_MISFIT,
    QUOTA_GROUP;

    private final Category category;
    private final String what;
    private final String remedy;
    private final String chinese;

    Code() {
        Catalogue.Entry entry = Catalogue.entry(name());
        category = entry.category();
        what = entry.what();
        remedy = entry.remedy();
        chinese = entry.chinese();
    }

    public Category category() {
        return category;
    }

    /** What happened, in English, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do, in English, without a full stop. */
    public String remedy() {
        return remedy;
    }

    /** What happened, in Chinese. */
    public String chinese() {
        return chinese;
    }

    /**
     * A refusal to throw.
     *
     * @param details names and values in turn
     */
    public RefusedException refuse(String... details) {
        return new RefusedException(refusal(details));
    }

    /**
     * A refusal as a value.
     *
     * @param details names and values in turn
     */
    public Refusal refusal(String... details) {
        if (details.length % 2 != 0) {
            throw new IllegalArgumentException("details come in pairs");
        }
        TreeMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return new Refusal(this, named);
    }

    /** Refuses unless the condition holds. */
    public void unless(boolean condition, String... details) {
        if (!condition) {
            throw refuse(details);
        }
    }
}
