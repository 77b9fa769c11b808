package io.aval.client.fabric.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.ValidationCode;
import io.aval.client.fabric.fake.Refusing;
import io.aval.rules.refusal.Code;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** The whole table: what a gateway says when two organisations are asked, and what it means. */
class FailuresTest {

    private enum Meaning {
        SETTLED,
        PASSING,
        UNREACHED,
        DOWN
    }

    private record Row(Meaning meaning, Code code, Status.Code status, String message, List<String> details) {}

    private static Row row(Meaning meaning, Code code, Status.Code status, String message, String... details) {
        return new Row(meaning, code, status, message, List.of(details));
    }

    private static final String STALE = Refusing.contract("STALE_OPENING");
    private static final String STATE = Refusing.contract("BILL_STATE");
    private static final String NO_MATCH = "ProposalResponsePayloads do not match";
    private static final String DENIED = "error validating proposal: access denied: channel [aval] creator org [BankA]";

    private static final List<Row> ROWS = List.of(
            row(
                    Meaning.SETTLED,
                    Code.BILL_STATE,
                    Status.Code.ABORTED,
                    "see details",
                    "BankA",
                    STATE,
                    "Regulator",
                    STATE),
            row(Meaning.SETTLED, Code.STALE_OPENING, Status.Code.ABORTED, "", "BankA", STALE, "Regulator", STALE),
            row(Meaning.PASSING, Code.STALE_OPENING, Status.Code.ABORTED, "", "BankA", STALE),
            row(Meaning.PASSING, Code.BILL_STATE, Status.Code.ABORTED, "", "BankA", STALE, "Regulator", STATE),
            row(
                    Meaning.PASSING,
                    Code.REQUEST_DONE,
                    Status.Code.ABORTED,
                    "",
                    "Regulator",
                    Refusing.contract("REQUEST_DONE")),
            row(Meaning.PASSING, Code.LEDGER_UNAVAILABLE, Status.Code.ABORTED, "", "Regulator", NO_MATCH),
            row(
                    Meaning.PASSING,
                    Code.LEDGER_UNAVAILABLE,
                    Status.Code.ABORTED,
                    "",
                    "BankA",
                    "GET_STATE failed: private data matching public hash version is not available. Public hash version"),
            row(
                    Meaning.PASSING,
                    Code.LEDGER_UNAVAILABLE,
                    Status.Code.RESOURCE_EXHAUSTED,
                    "too many requests for Gateway"),
            row(
                    Meaning.SETTLED,
                    Code.TOO_LARGE,
                    Status.Code.RESOURCE_EXHAUSTED,
                    "grpc: received message larger than max (1 vs. 0)"),
            row(Meaning.SETTLED, Code.BAD_SIGNATURE, Status.Code.ABORTED, "", "BankA", DENIED, "Regulator", DENIED),
            row(
                    Meaning.SETTLED,
                    Code.BAD_SIGNATURE,
                    Status.Code.FAILED_PRECONDITION,
                    "evaluate call to endorser returned error: " + DENIED),
            row(
                    Meaning.SETTLED,
                    Code.BAD_SIGNATURE,
                    Status.Code.ABORTED,
                    "",
                    "BankA",
                    "access denied: channel [aval] creator org unknown, creator is malformed"),
            row(
                    Meaning.SETTLED,
                    Code.CERTIFICATE_OUT_OF_DATE,
                    Status.Code.ABORTED,
                    "",
                    "Regulator",
                    "rpc error: code = Unknown desc = proposal client identity expired"),
            row(
                    Meaning.SETTLED,
                    Code.CLOCK_OFF,
                    Status.Code.ABORTED,
                    "",
                    "BankA",
                    "request unauthorized due to incorrect timestamp 2020-01-01, peer time 2026-01-01"),
            row(
                    Meaning.SETTLED,
                    Code.WRONG_ROLE,
                    Status.Code.ABORTED,
                    "",
                    "BankA",
                    "[implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the 'Writers']"),
            row(
                    Meaning.UNREACHED,
                    Code.LEDGER_UNAVAILABLE,
                    Status.Code.UNAVAILABLE,
                    "failed to find any endorsing peers for org(s): Regulator"),
            row(
                    Meaning.UNREACHED,
                    Code.LEDGER_UNAVAILABLE,
                    Status.Code.UNAVAILABLE,
                    "no orderers could successfully process transaction"),
            row(Meaning.DOWN, Code.LEDGER_UNAVAILABLE, Status.Code.UNAVAILABLE, "io exception"),
            row(
                    Meaning.UNREACHED,
                    Code.LEDGER_UNAVAILABLE,
                    Status.Code.FAILED_PRECONDITION,
                    "no peers available to evaluate chaincode aval"),
            row(Meaning.UNREACHED, Code.LEDGER_UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, "deadline exceeded"),
            row(
                    Meaning.UNREACHED,
                    Code.LEDGER_UNAVAILABLE,
                    Status.Code.ABORTED,
                    "",
                    "BankA",
                    "error in simulation: failed to execute transaction: chaincode stream terminated"));

    @Test
    void every_error_has_one_meaning() {
        for (Row row : ROWS) {
            Failure failure = Failures.of(
                    Status.fromCode(row.status()).withDescription(row.message()),
                    details(row.details().toArray(String[]::new)),
                    2);
            Meaning meaning = switch (failure) {
                case Failure.Settled settled -> Meaning.SETTLED;
                case Failure.Passing passing -> Meaning.PASSING;
                case Failure.Unreached unreached -> unreached.down() ? Meaning.DOWN : Meaning.UNREACHED;
            };
            assertThat(meaning).as(row.toString()).isEqualTo(row.meaning());
            assertThat(failure.refusal().code()).as(row.toString()).isEqualTo(row.code());
        }
    }

    @Test
    void the_only_one_asked_has_the_last_word() {
        Failure failure = Failures.of(
                Status.UNKNOWN.withDescription("evaluate call to endorser returned error: " + STALE), List.of(), 1);
        assertThat(failure).isEqualTo(new Failure.Settled(Code.STALE_OPENING.refusal("id", "1")));
    }

    @Test
    void says_who_did_not_answer_and_why() {
        Failure failure = Failures.of(Status.ABORTED, details("BankB", "stream terminated"), 2);
        assertThat(failure.refusal().details()).containsEntry("organisation", "BankB");
        assertThat(failure.refusal().details().get("why")).contains("ABORTED", "stream terminated");
    }

    @Test
    void every_validation_code_has_a_name_here() {
        for (TxValidationCode code : TxValidationCode.values()) {
            ValidationCode mapped = ValidationCodes.of(code);
            boolean same = mapped.name().equals(code.name());
            assertThat(same || mapped == ValidationCode.INVALID_OTHER_REASON)
                    .as(code.name())
                    .isTrue();
        }
        assertThat(ValidationCodes.of(TxValidationCode.VALID)).isEqualTo(ValidationCode.VALID);
        assertThat(ValidationCodes.of(TxValidationCode.EXPIRED_CHAINCODE)).isEqualTo(ValidationCode.EXPIRED_CHAINCODE);
        assertThat(ValidationCodes.of(TxValidationCode.BAD_RWSET)).isEqualTo(ValidationCode.INVALID_OTHER_REASON);
    }

    private static List<ErrorDetail> details(String... pairs) {
        List<ErrorDetail> details = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            details.add(Refusing.detail(pairs[i], pairs[i + 1]));
        }
        return details;
    }
}
