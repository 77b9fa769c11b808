package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'BankA.peer'",
                "OR('BankA.peer', 'BankB.client')",
                "AND('Regulator.peer', OR('BankA.peer', 'BankB.peer', 'Platform.peer'))",
                "OutOf(2, 'BankA.peer', 'BankB.admin', AND('BankA.peer', 'Regulator.member'))",
                "OR('a-b.c.orderer', 'X.peer')",
                "/Channel/Application/Endorsement"
            })
    void survives_the_way_through_text_and_message(String text) {
        Policy policy = Policy.parse(text);
        assertThat(policy.text()).isEqualTo(text);
        assertThat(Policy.of(policy.proto())).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "and ( 'A.peer' ,'B.peer')|AND('A.peer', 'B.peer')",
                "OR(\"A.peer\",\"B.peer\")|OR('A.peer', 'B.peer')",
                "OutOf(1, 'A.peer', 'B.peer')|OR('A.peer', 'B.peer')",
                "outof(2,'A.peer','B.peer')|AND('A.peer', 'B.peer')",
                "AND(OR('A.peer'))|'A.peer'"
            })
    void understands_other_ways_of_writing(String written, String text) {
        assertThat(Policy.parse(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "",
            value = {
                "``|character 1: expected",
                "AND('A.peer'|expected )",
                "AND('A.peer'))|nothing may follow",
                "XOR('A.peer')|unknown word XOR",
                "'A.boss'|unknown role boss",
                "OutOf(3, 'A.peer', 'B.peer')|3 of 2 cannot be met",
                "OutOf(0, 'A.peer')|0 of 1 cannot be met",
                "OutOf('A.peer')|expected a number",
                "AND()|expected AND, OR"
            })
    void refuses_what_is_malformed_and_says_where(String text, String says) {
        assertThatThrownBy(() -> Policy.parse(text == null ? "" : text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    @Test
    void refuses_what_is_nested_without_end() {
        String deep = "AND(".repeat(10_000);
        assertThatThrownBy(() -> Policy.parse(deep)).hasMessageContaining("nested too deep");
    }

    @Test
    void names_each_principal_once_in_the_order_of_first_mention() {
        Policy policy = Policy.parse("OutOf(2, 'BankA.peer', 'BankB.client', AND('BankA.peer', 'Regulator.member'))");
        assertThat(policy.signatures().getIdentitiesCount()).isEqualTo(3);
        assertThat(policy.signatures()
                        .getRule()
                        .getNOutOf()
                        .getRules(2)
                        .getNOutOf()
                        .getRulesList())
                .extracting(rule -> rule.getSignedBy())
                .containsExactly(0, 2);
        assertThat(policy.organisations()).containsExactly("BankA", "BankB", "Regulator");
    }

    @Test
    void refuses_bytes_that_are_no_policy() {
        assertThatThrownBy(() -> Policy.of(ByteString.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Policy.of(ByteString.copyFromUtf8("nonsense")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needs_no_brackets_for_a_single_organisation() {
        assertThat(Policy.anyOf("peer", List.of("Regulator")).text()).isEqualTo("'Regulator.peer'");
    }
}
