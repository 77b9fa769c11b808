package io.aval.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an acceptor publishes, and what a discounter finds. */
class DisclosureTest {

    private static final Digest ELEMENTS = Digest.of("number, amount, days, parties");

    private final Town town = new Town();
    private final RecordId bill = town.accepted();
    private final RecordId acceptor = town.party(town.acceptor);
    private final RecordId disclosure = new Controls(town).disclosure(town.acceptor, bill, ELEMENTS);

    private Ruling match(@Nullable RecordId named, RecordId packageId, Account by, Digest elements) {
        return Workshop.judge(
                town,
                town.bankA,
                docket -> Disclosures.requireMatch(named, packageId, by, elements, docket),
                named == null ? List.of() : List.of(town.scene.opening(named)));
    }

    private static Code code(Ruling ruling) {
        return ((Ruling.Refused) ruling).refusal().code();
    }

    @Test
    void stands_in_the_registry_and_is_claimed_once_for_acceptor_and_package() {
        assertThat(town.scene.opening(disclosure).custodians()).isEmpty();
        DisclosureActs.Publish again = new DisclosureActs.Publish(acceptor, bill, Digest.of("other elements"));
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(town.acceptor, again);
        assertThat(granted.claims()).containsExactly(new Ruling.Claim("disclosure", acceptor + "/" + bill));
    }

    @Test
    void a_stranger_who_discloses_the_same_bill_takes_nobodys_place() {
        DisclosureActs.Publish strange = new DisclosureActs.Publish(town.party(town.stranger), bill, ELEMENTS);
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(town.stranger, strange);
        assertThat(granted.claims())
                .doesNotContain(new Ruling.Claim("disclosure", acceptor + "/" + bill))
                .hasSize(1);
        RecordId theirs = town.scene.create(town.stranger, strange);
        assertThat(code(match(theirs, bill, town.acceptor.account(), ELEMENTS))).isEqualTo(Code.DISCLOSURE_MISMATCH);
    }

    @Test
    void a_bill_as_disclosed_passes_the_gate() {
        assertThat(match(disclosure, bill, town.acceptor.account(), ELEMENTS)).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void a_bill_that_differs_in_anything_does_not() {
        Account by = town.acceptor.account();
        assertThat(code(match(null, bill, by, ELEMENTS))).isEqualTo(Code.DISCLOSURE_MISSING);
        assertThat(code(match(disclosure, town.issued(), by, ELEMENTS))).isEqualTo(Code.DISCLOSURE_MISMATCH);
        assertThat(code(match(disclosure, bill, town.payee.account(), ELEMENTS)))
                .isEqualTo(Code.DISCLOSURE_MISMATCH);
        assertThat(code(match(disclosure, bill, by, Digest.of("another amount"))))
                .isEqualTo(Code.DISCLOSURE_MISMATCH);
        assertThat(code(match(acceptor, bill, by, ELEMENTS))).isEqualTo(Code.WRONG_KIND);
    }

    @Test
    void a_correction_replaces_the_elements() {
        Digest right = Digest.of("as it should be");
        town.scene.setDay(town.scene.day().plusDays(2));
        town.scene.grant(town.acceptor, new DisclosureActs.Correct(acceptor, disclosure, right));
        assertThat(town.scene.body(disclosure, Disclosure.class).day()).isEqualTo(town.scene.day());
        assertThat(code(match(disclosure, bill, town.acceptor.account(), ELEMENTS)))
                .isEqualTo(Code.DISCLOSURE_MISMATCH);
        assertThat(match(disclosure, bill, town.acceptor.account(), right)).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void what_was_withdrawn_is_missing_until_it_is_corrected() {
        DisclosureActs.Withdraw withdraw = new DisclosureActs.Withdraw(acceptor, disclosure);
        town.scene.grant(town.acceptor, withdraw);
        assertThat(code(match(disclosure, bill, town.acceptor.account(), ELEMENTS)))
                .isEqualTo(Code.DISCLOSURE_MISSING);
        assertThat(town.scene.refused(town.acceptor, withdraw).code()).isEqualTo(Code.DISCLOSURE_MISSING);
        town.scene.grant(town.acceptor, new DisclosureActs.Correct(acceptor, disclosure, ELEMENTS));
        assertThat(match(disclosure, bill, town.acceptor.account(), ELEMENTS)).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void only_the_account_that_published_it_changes_it() {
        town.scene.grant(town.clerkA, new PartyActs.Bind(acceptor, new Handle("acceptor-at-a")));
        Actor elsewhere = Scene.actor(Scene.BANK_A, "acceptor-at-a", Role.ENTERPRISE);
        for (Refusal refusal : List.of(
                town.scene.refused(elsewhere, new DisclosureActs.Correct(acceptor, disclosure, ELEMENTS)),
                town.scene.refused(elsewhere, new DisclosureActs.Withdraw(acceptor, disclosure)),
                town.scene.refused(town.payee, new DisclosureActs.Withdraw(town.party(town.payee), disclosure)))) {
            assertThat(refusal).isEqualTo(Code.DISCLOSURE_NOT_OWN.refusal("id", disclosure.value(), "command", "0"));
        }
    }
}
