package io.aval.rules.sharing;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.finance.Agreement;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of proposing and agreeing. */
final class Contracting {

    private Contracting() {}

    static void propose(SharingActs.Propose command, Docket docket) {
        Account bank = Standing.of(command.as(), docket);
        Agreement agreement = docket.need(command.agreement(), Agreement.class).body();
        Code.SHARING_AGREEMENT.unless(
                agreement.financier().equals(bank), "id", command.agreement().value());
        List<Member> members = members(command, bank, docket);
        List<Bearer> bearers = members.stream().map(Member::bearer).toList();
        Set<Account> accounts =
                new TreeSet<>(members.stream().map(Member::account).toList());
        boolean fits = bearers.equals(command.terms().bearers()) && accounts.size() == members.size();
        Code.SHARING_MEMBERS.unless(fits, "field", "/others");
        Sharing sharing = new Sharing(command.agreement(), command.terms(), members, Course.Stage.PROPOSED, 0, null, 0);
        docket.create(sharing, sharing.keepers());
    }

    private static List<Member> members(SharingActs.Propose command, Account bank, Docket docket) {
        List<Member> members = new ArrayList<>(List.of(new Member(Bearer.BANK, bank, true, Borne.NOTHING)));
        for (SharingActs.Named named : command.others()) {
            members.add(new Member(named.bearer(), named.party().account(docket), false, Borne.NOTHING));
        }
        members.sort(Comparator.comparing(Member::bearer));
        return members;
    }

    static void agree(SharingActs.Agree command, Docket docket) {
        Held<Sharing> held = docket.need(command.sharing(), Sharing.class);
        Member caller = member(command.as(), held, docket);
        Course.Stage then = stage(held, Course.Step.AGREE);
        Code.SHARING_DONE.unless(!caller.agreed(), "id", held.id().value());
        Sharing next = held.body().with(member -> member.equals(caller) ? member.signed() : member);
        boolean all = next.members().stream().allMatch(Member::agreed);
        if (all) {
            docket.claim("sharing", next.agreement().value());
        }
        docket.replace(held, all ? next.at(then) : next);
    }

    /** The caller as a member. */
    static Member member(RecordId as, Held<Sharing> held, Docket docket) {
        Account account = Standing.of(as, docket);
        return held.body()
                .member(account)
                .orElseThrow(
                        () -> Code.SHARING_NOT_MEMBER.refuse("id", held.id().value()));
    }

    /** Where the step leads from here. */
    static Course.Stage stage(Held<Sharing> held, Course.Step step) {
        return Course.row(held.body().stage(), step)
                .orElseThrow(() -> Code.SHARING_STAGE.refuse("id", held.id().value()))
                .to();
    }
}
