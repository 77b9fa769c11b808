package io.aval.rules.sharing;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.limit.Limits;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules of claiming, paying and recovering. */
final class Claiming {

    private Claiming() {}

    static void claim(SharingActs.Claim command, Docket docket) {
        Held<Sharing> held = banks(command.as(), command.sharing(), docket);
        Sharing sharing = held.body();
        Course.Stage then = Contracting.stage(held, Course.Step.CLAIM);
        requireInTime(command.lossDay(), sharing.terms(), docket);
        long room = sharing.terms().coverFen() - sharing.claimedFen();
        Code.SHARING_COVER.unless(command.fen() <= room, "field", "/fen");
        List<Due> dues = new ArrayList<>();
        int year = docket.day().date().getYear();
        Waterfall.claim(sharing.terms(), sharing.claimedFen(), command.fen(), sharing.borne(), year)
                .forEach((bearer, fen) -> dues.add(new Due(bearer, fen, bearer == Bearer.BANK)));
        LossClaim claim = new LossClaim(command.fen(), command.lossDay(), docket.day(), command.evidence(), dues);
        docket.replace(
                held,
                claim.settled() ? sharing.settled(claim) : sharing.with(claim).at(then));
    }

    private static void requireInTime(BusinessDay lossDay, SharingTerms terms, Docket docket) {
        String today = docket.day().toString();
        Code.DAY_AHEAD.unless(!lossDay.isAfter(docket.day()), "today", today);
        BusinessDay last = docket.conventions().roll(lossDay.plusDays(terms.claimDays()));
        Code.SHARING_CLAIM_LATE.unless(!docket.day().isAfter(last), "today", today);
    }

    static void withdraw(SharingActs.Withdraw command, Docket docket) {
        Held<Sharing> held = banks(command.as(), command.sharing(), docket);
        Course.Stage then = Contracting.stage(held, Course.Step.WITHDRAW);
        Code.SHARING_DONE.unless(!open(held).begun(), "id", held.id().value());
        docket.replace(held, held.body().with((LossClaim) null).at(then));
    }

    static void settle(SharingActs.Settle command, Docket docket) {
        Held<Sharing> held = docket.need(command.sharing(), Sharing.class);
        Bearer payer = Contracting.member(command.as(), held, docket).bearer();
        Contracting.stage(held, Course.Step.SETTLE);
        LossClaim claim = open(held);
        Due due = claim.dues().stream()
                .filter(candidate -> candidate.bearer() == payer && !candidate.paid())
                .findFirst()
                .orElseThrow(() -> Code.SHARING_DONE.refuse("id", held.id().value()));
        Limits.require(command.as(), docket.act(), null, due.fen(), docket);
        LossClaim next = claim.with(claim.dues().stream()
                .map(each -> each.equals(due) ? each.settled() : each)
                .toList());
        docket.replace(
                held, next.settled() ? held.body().settled(next) : held.body().with(next));
    }

    static void recover(SharingActs.Recover command, Docket docket) {
        Held<Sharing> held = banks(command.as(), command.sharing(), docket);
        Contracting.stage(held, Course.Step.RECOVER);
        Sharing sharing = held.body();
        long room = sharing.claimedFen() - sharing.recoveredFen();
        Code.SHARING_RECOVERY.unless(command.fen() <= room, "field", "/fen");
        docket.replace(held, sharing.recovered(Math.addExact(sharing.recoveredFen(), command.fen())));
    }

    private static Held<Sharing> banks(RecordId as, RecordId id, Docket docket) {
        Held<Sharing> held = docket.need(id, Sharing.class);
        boolean bank = Contracting.member(as, held, docket).bearer() == Bearer.BANK;
        Code.SHARING_NOT_MEMBER.unless(bank, "id", id.value());
        return held;
    }

    private static LossClaim open(Held<Sharing> held) {
        return Objects.requireNonNull(held.body().claim(), "a claimed contract has a claim");
    }
}
