package io.aval.desk.demo;

/** One act in the life of a planned bill. */
enum Step {
    ISSUE,
    ASK_ACCEPTANCE,
    ACCEPT,
    REFUSE_ACCEPTANCE,
    ASK_RECEIPT,
    RECEIVE,
    WITHDRAW_RECEIPT,
    ENDORSE,
    TAKE,
    ENDORSE_AGAIN,
    TAKE_AGAIN
}
