package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void every_text_of_a_body_and_the_salt_are_confidential_but_not_what_stands_in_public() {
        assertThat(members(Deposits.deposit("v", Deposits.opening(Kind.PARTY, Deposits.PARTY))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/name", Deposits.NAME,
                        "/uscc", Deposits.USCC,
                        "/cnaps", Deposits.CNAPS,
                        "/salt", Digest.of("salt of a party").value()));
        assertThat(members(Deposits.deposit("v", Deposits.opening(Kind.RIGHT, Deposits.RIGHT))))
                .containsOnlyKeys("/number/value", "/title", "/salt")
                .containsEntry("/title", Deposits.TITLE);
    }

    @Test
    void amounts_are_searched_as_members_and_with_what_follows_them() {
        List<Secret> secrets = Secrets.of(List.of(Deposits.deposit("v", Deposits.opening(Kind.BILL, Deposits.BILL))));
        assertThat(secrets.stream().filter(Secret::amount).map(Secret::text))
                .containsExactlyInAnyOrder(
                        "\"amountFen\":1000000,", "\"amountFen\":1000000}", "\"to\":1000000,", "\"to\":1000000}");
    }

    @Test
    void numbers_of_an_evaluation_are_searched_as_members_and_days_are_not() {
        String papers = "{\"sheet\":{\"leaves\":[" + leaf("a", "767000") + "," + leaf("b", "0.30655") + ","
                + leaf("c", "2027-11-23") + "," + leaf("d", "0.3") + "," + leaf("e", "a certain word") + "]}}";
        List<Secret> secrets = Secrets.of(List.of(Deposits.deposit("v", Deposits.opening(Kind.PAPERS, papers))));
        assertThat(secrets.stream().filter(secret -> secret.member().endsWith("/leaves/value")))
                .extracting(Secret::text)
                .containsExactlyInAnyOrder("\"value\":\"767000\"", "\"value\":\"0.30655\"", "a certain word");
    }

    private static String leaf(String name, String value) {
        return "{\"level\":1,\"name\":\"" + name + "\",\"value\":\"" + value + "\"}";
    }

    @Test
    void the_transaction_up_to_which_a_run_has_read_stands_in_public() {
        String txId = Digest.of("a transaction").value();
        String run = "{\"manifest\":{\"mode\":\"STABLE-DEMAND-1\",\"transaction\":\"" + txId + "\"}}";
        assertThat(members(Deposits.deposit("v", Deposits.opening(Kind.RUN, run))))
                .containsKey("/manifest/mode")
                .doesNotContainValue(txId);
    }

    @Test
    void rates_terms_grades_and_small_amounts_are_not_searched() {
        String product =
                "{\"addressee\":\"Platform\",\"financier\":{\"handle\":\"lender-a\",\"organisation\":\"BankA\"},"
                        + "\"terms\":{\"budgetFen\":8000000,\"industries\":[\"AUTO\"],\"kind\":\"PLEDGE\","
                        + "\"ltvBp\":5000,"
                        + "\"maxTenorDays\":360,\"maxTicketFen\":1000,\"minTicketFen\":999,"
                        + "\"rates\":[{\"grade\":1,\"ratePpm\":30000}],\"regions\":[\"31\"]},\"usedFen\":0}";
        List<Secret> secrets = Secrets.of(List.of(Deposits.deposit("v", Deposits.opening(Kind.PRODUCT, product))));
        assertThat(secrets).extracting(Secret::member).containsOnly("/salt", "/terms/budgetFen", "/terms/maxTicketFen");
    }

    @Test
    void the_range_of_a_part_and_what_is_asked_paid_and_explained_are_confidential() {
        String account = "{\"handle\":\"payee-01\",\"organisation\":\"BankA\"}";
        String bill = Deposits.BILL.replace(
                "\"status\"",
                "\"part\":{\"from\":4001,\"to\":9000},\"recourse\":{\"costs\":[{\"fen\":1234,\"from\":1,\"to\":5678}],"
                        + "\"pursued\":[],\"since\":\"2026-09-02\"},\"repo\":{\"first\":{\"fen\":990001,\"from\":2002,"
                        + "\"to\":3003},\"ratePpm\":18500,\"seller\":" + account
                        + ",\"since\":\"2026-03-02\",\"until\":\"2026-08-23\"},\"request\":{\"day\":\"2026-09-02\","
                        + "\"leg\":{\"amountFen\":2001,\"day\":\"2026-09-02\",\"payee\":" + account + ",\"payer\":"
                        + account
                        + "},\"operation\":\"CONSENT\",\"particulars\":{\"explanation\":\"the courier was late\","
                        + "\"payment\":{\"amountFen\":1001,\"settlement\":\"ST01\"}},\"proposer\":" + account
                        + ",\"responder\":" + account + ",\"restricts\":false},\"status\"");
        assertThat(Secrets.of(List.of(Deposits.deposit("v", Deposits.opening(Kind.BILL, bill)))))
                .extracting(Secret::text)
                .contains(
                        "\"from\":4001,",
                        "\"to\":9000}",
                        "\"fen\":1234,",
                        "\"to\":5678}",
                        "\"fen\":990001,",
                        "\"amountFen\":2001,",
                        "\"amountFen\":1001,",
                        "the courier was late")
                .noneMatch(text -> text.contains("18500"));
    }

    @Test
    void a_member_that_the_rules_do_not_know_is_confidential() {
        String body = Deposits.PARTY.replace("{\"accounts\"", "{\"a\":{\"b\":[\"whatever\",123456]},\"accounts\"");
        assertThat(members(Deposits.deposit("v", Deposits.opening(Kind.PARTY, body))))
                .containsEntry("/a/b", "whatever");
        assertThat(Secrets.of(List.of(Deposits.deposit("v", Deposits.opening(Kind.PARTY, body)))))
                .extracting(Secret::text)
                .contains("\"b\":123456,");
    }

    @Test
    void a_value_of_several_vaults_may_be_in_each_of_them() {
        Opening bill = Deposits.opening(Kind.BILL, Deposits.BILL);
        List<Secret> secrets = Secrets.of(List.of(Deposits.deposit("a", bill), Deposits.deposit("b", bill)));
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(secret.vaults()).containsExactlyInAnyOrder("a", "b");
            assertThat(secret.mayBeIn(Set.of("b", "c"))).isTrue();
            assertThat(secret.mayBeIn(Set.of("c"))).isFalse();
        });
    }

    @Test
    void a_text_that_equals_something_public_or_is_below_48_bits_is_not_searched() {
        String named = Deposits.PARTY.replace(Deposits.NAME, "payee-01");
        List<VaultDeposit> deposits = List.of(
                Deposits.deposit("v", Deposits.opening(Kind.PARTY, named)),
                Deposits.deposit("v", Deposits.opening(Kind.BILL, Deposits.BILL)));
        assertThat(Secrets.of(deposits)).extracting(Secret::member).doesNotContain("/name");
        String small = Deposits.PARTY.replace(Deposits.NAME, "五字节");
        assertThat(members(Deposits.deposit("v", Deposits.opening(Kind.PARTY, small))))
                .containsKey("/name");
        String smaller = Deposits.PARTY.replace(Deposits.NAME, "五ab");
        assertThat(members(Deposits.deposit("v", Deposits.opening(Kind.PARTY, smaller))))
                .doesNotContainKey("/name");
    }

    @Test
    void the_digest_of_the_hop_before_is_confidential_but_not_the_one_that_all_chains_start_with() {
        Digest previous = Digest.of("a hop");
        Deposit deposit = new Deposit(1, List.of(), List.of(Deposits.hop(Hop.START), Deposits.hop(previous)));
        assertThat(members(new VaultDeposit("v", deposit))).isEqualTo(Map.of("/previous", previous.value()));
    }

    @Test
    void a_secret_does_not_print_its_value() {
        assertThat(Secrets.of(Deposits.all()))
                .allSatisfy(secret -> assertThat(secret.toString()).doesNotContain(secret.text()));
    }

    private static Map<String, String> members(VaultDeposit deposit) {
        return Secrets.of(List.of(deposit)).stream()
                .filter(secret -> !secret.amount())
                .collect(Collectors.toMap(Secret::member, Secret::text));
    }
}
