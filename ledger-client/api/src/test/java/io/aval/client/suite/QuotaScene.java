package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.suite.Town.Person;
import io.aval.rules.canonical.Json;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.Quota;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.finance.QuotaTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bank posts lines and amends them; an enterprise heads a group and another names it; each alone with the platform. */
final class QuotaScene {

    private static final long LINE = 40_000_000;

    private final BillTown town;

    QuotaScene(BillTown town) {
        this.town = town;
    }

    void play() throws InterruptedException {
        RecordId lines = lines();
        RecordId group = post(
                town.drawer,
                new QuotaTerms(
                        Json.MAX_NUMBER,
                        List.of(),
                        null,
                        new QuotaTerms.Group(LINE, List.of(town.payee.party(), town.inventor.party()))));
        RecordId member = post(town.payee, new QuotaTerms(LINE, List.of(), town.drawer.party(), null));
        requireRead(lines, BANK_A);
        requireRead(group, town.drawer.organisation());
        requireRead(member, town.payee.organisation());
    }

    private RecordId lines() throws InterruptedException {
        Person bank = town.bankA;
        RecordId own = product(bank);
        RecordId others = product(town.bankB);
        assertThat(town.refused(bank, new QuotaActs.PostQuota(bank.party(), terms(line("a", "b", own)), PLATFORM)))
                .isEqualTo(Code.QUOTA_TREE);
        assertThat(town.refused(
                        town.drawer,
                        new QuotaActs.PostQuota(town.drawer.party(), terms(line("a", null, null)), PLATFORM)))
                .isEqualTo(Code.QUOTA_MISFIT);
        RecordId quota = post(bank, terms(line("ip", null, own), line("part", "ip", null)));
        assertThat(town.refused(bank, new QuotaActs.PostQuota(bank.party(), terms(), PLATFORM)))
                .isEqualTo(Code.DUPLICATE_NUMBER);
        assertThat(town.refused(bank, new QuotaActs.AmendQuota(bank.party(), quota, terms(line("ip", null, others)))))
                .isEqualTo(Code.UNKNOWN_RECORD);
        assertThat(town.refused(town.bankB, new QuotaActs.AmendQuota(town.bankB.party(), quota, terms())))
                .isEqualTo(Code.UNKNOWN_RECORD);
        town.act(bank, new QuotaActs.AmendQuota(bank.party(), quota, terms(line("ip", null, own))));
        Quota amended = (Quota) Kinds.ALL.body(town.opening(PLATFORM, quota));
        assertThat(amended.terms().lines()).hasSize(1);
        assertThat(town.opening(PLATFORM, quota).version()).isEqualTo(2);
        return quota;
    }

    private void requireRead(RecordId quota, Organisation owner) {
        for (Organisation member : List.of(BANK_A, BANK_B, PLATFORM, REGULATOR)) {
            boolean reads = List.of(owner, PLATFORM, REGULATOR).contains(member);
            assertThat(town.knows(member, quota)).as(member.value()).isEqualTo(reads);
        }
    }

    private RecordId post(Person owner, QuotaTerms terms) throws InterruptedException {
        return town.act(owner, new QuotaActs.PostQuota(owner.party(), terms, PLATFORM))
                .only(Kind.QUOTA)
                .id();
    }

    private RecordId product(Person bank) throws InterruptedException {
        ProductTerms terms = new ProductTerms(
                FinanceKind.PLEDGE,
                2 * LINE,
                1,
                2 * LINE,
                360,
                List.of(new RateStep(1, 40_000)),
                10_000,
                List.of(Industry.MANUFACTURING),
                List.of(new Region("31")));
        return town.act(bank, new FinanceActs.PostProduct(bank.party(), terms, PLATFORM))
                .only(Kind.PRODUCT)
                .id();
    }

    private static QuotaTerms terms(QuotaTerms.Line... lines) {
        return new QuotaTerms(2 * LINE, List.of(lines), null, null);
    }

    private static QuotaTerms.Line line(String name, @Nullable String parent, @Nullable RecordId product) {
        return new QuotaTerms.Line(
                name, parent, LINE, product == null ? null : List.of(product), List.of(Industry.MANUFACTURING), null);
    }
}
