package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyType;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/** The rules of posting and amending quotas. */
final class Quotas {

    private Quotas() {}

    static void post(QuotaActs.PostQuota command, Docket docket) {
        Account owner = Standing.of(command.as(), docket);
        docket.requireOperator(command.addressee());
        requireFit(command.as(), command.terms(), command.addressee(), docket);
        docket.claim("quota", command.as() + "/" + command.addressee());
        docket.create(
                new Quota(command.as(), owner, command.terms(), command.addressee()),
                List.of(owner.organisation(), command.addressee()));
    }

    static void amend(QuotaActs.AmendQuota command, Docket docket) {
        Account owner = Standing.of(command.as(), docket);
        Held<Quota> held = docket.need(command.quota(), Quota.class);
        Code.NOT_OWN_PARTY.unless(
                held.body().account().equals(owner), "party", command.as().value());
        requireFit(command.as(), command.terms(), held.body().addressee(), docket);
        docket.replace(held, held.body().with(command.terms()));
    }

    private static void requireFit(RecordId owner, QuotaTerms terms, Organisation addressee, Docket docket) {
        Party party = docket.need(owner, Party.class).body();
        boolean lends = party.type() == PartyType.INSTITUTION;
        Code.QUOTA_MISFIT.unless(lends || terms.lines().isEmpty(), "field", "/terms/lines");
        Code.QUOTA_MISFIT.unless(!lends || terms.others().isEmpty(), "field", "/terms");
        terms.requireSound();
        for (RecordId other : terms.others()) {
            boolean enterprise = docket.need(other, Party.class).body().type() == PartyType.ENTERPRISE;
            Code.QUOTA_GROUP.unless(enterprise && !other.equals(owner), "party", other.value());
        }
        for (RecordId id : terms.products()) {
            Product product = docket.need(id, Product.class).body();
            Code.NOT_OWN_PARTY.unless(party.accounts().contains(product.financier()), "party", owner.value());
            Code.WRONG_ORGANISATION.unless(product.addressee().equals(addressee), "id", id.value());
        }
    }
}
