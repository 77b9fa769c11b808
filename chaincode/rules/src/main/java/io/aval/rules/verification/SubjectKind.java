package io.aval.rules.verification;

/** What is verified: the first three are subjects (主体), the others objects (客体). */
public enum SubjectKind {
    ENTERPRISE,
    INSTITUTION,
    SIGNER,
    BILL,
    PATENT,
    TRADEMARK,
    RECEIVABLE,
    INVOICE
}
