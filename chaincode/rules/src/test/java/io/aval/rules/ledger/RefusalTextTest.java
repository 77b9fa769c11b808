package io.aval.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refusal leaves the contract as text and is found again inside whatever a network wraps around it. */
class RefusalTextTest {

    private final Refusal refusal = Code.UNKNOWN_FIELD.refusal("field", "/a}\"b{", "command", "3");

    @ParameterizedTest
    @EnumSource
    void every_code_is_found_again(Code code) {
        assertThat(RefusalText.find(RefusalText.write(code.refusal("id", "x")))).contains(code.refusal("id", "x"));
        assertThat(RefusalText.find(RefusalText.write(code.refusal()))).contains(code.refusal());
    }

    @ParameterizedTest
    @EnumSource
    void every_code_says_what_happened_and_what_to_do_in_both_languages(Code code) {
        assertThat(code.what()).isNotBlank().doesNotEndWith(".");
        assertThat(code.remedy()).isNotBlank().doesNotEndWith(".");
        assertThat(code.chinese()).isNotBlank();
        assertThat(code.refusal("b", "2", "a", "1").sentence())
                .isEqualTo(code.what() + " (a: 1, b: 2). " + code.remedy() + ".");
    }

    @Test
    void is_found_inside_a_longer_message() {
        String text = RefusalText.write(refusal);
        for (String message : List.of(
                text,
                "chaincode response 500, " + text,
                "peer0: " + text + "; peer1: {\"code\":\"FROZEN\",\"details\":{}}",
                text + " }}} trailing")) {
            assertThat(RefusalText.find(message)).contains(refusal);
        }
    }

    @Test
    void what_is_none_is_not_taken_for_one() {
        for (String message : List.of(
                "",
                "no",
                "{\"code\":",
                "{\"code\":7,\"details\":{}}",
                "{\"code\":\"NO_SUCH_CODE\",\"details\":{}}",
                "{\"code\":\"FROZEN\"}",
                "{\"code\":\"FROZEN\",\"details\":[]}",
                "{\"code\":}",
                "{\"code\":" + "{".repeat(20_000) + "}".repeat(20_000))) {
            assertThat(RefusalText.find(message)).isEmpty();
        }
    }
}
