package io.aval.rules.bill.simulation;

import io.aval.rules.act.Command;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Circulation;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Request;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.law.Envelope;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Ways in which a ledger of bills could be wrong; the oracle must notice every one. */
enum PlantedBug implements Flaw {
    A_SPLIT_LOSES_A_UNIT(
            (command, draft, opening, before) -> opening.version() == 1 && isSplit(command) && resize(draft, 0, -1)),
    A_SPLIT_OVERLAPS(
            (command, draft, opening, before) -> opening.version() == 1 && isSplit(command) && resize(draft, -1, 0)),
    THE_PARENT_STAYS_WHOLE((command, draft, opening, before) -> {
        before.ifPresent(old -> draft.copy("part", old));
        return isSplit(command);
    }),
    GUARANTORS_ARE_LOST_AT_A_SPLIT((command, draft, opening, before) -> {
        boolean lost = opening.version() == 1 && isSplit(command);
        draft.set("guarantors", (Json) null);
        return lost;
    }),
    A_CLAIM_DOUBLES_AT_A_SPLIT((command, draft, opening, before) -> {
        draft.within("recourse", recourse -> {
            List<Json> costs = new ArrayList<>(((Json.Arr) Objects.requireNonNull(recourse.get("costs"))).items());
            costs.addAll(List.copyOf(costs));
            recourse.put("costs", new Json.Arr(costs));
        });
        return opening.version() == 1 && isSplit(command);
    }),
    TITLE_MOVES_WITH_THE_PROPOSAL((command, draft, opening, before) -> {
        Request request = draft.bill.request();
        if (request == null || request.operation() != Operation.ENDORSE) {
            return false;
        }
        draft.set("holder", Forgery.json(request.responder()));
        return command instanceof BillActs.Propose;
    }),
    TITLE_MOVES_ON_A_REFUSAL((command, draft, opening, before) -> {
        Request request = before.map(old -> old.bill.request()).orElse(null);
        if (request != null) {
            draft.set("holder", Forgery.json(request.responder()));
        }
        return command instanceof BillActs.Answer answer && !answer.agrees();
    }),
    TITLE_STAYS_WITH_WHO_WAS_PAID((command, draft, opening, before) -> {
        before.ifPresent(old -> draft.copy("holder", old));
        return command instanceof BillActs.Confirm;
    }),
    A_REQUEST_SURVIVES_ITS_WITHDRAWAL((command, draft, opening, before) -> {
        before.ifPresent(old -> draft.copy("request", old));
        before.ifPresent(old -> draft.copy("circulation", old));
        return command instanceof BillActs.Withdraw;
    }),
    THE_HEAD_STAYS((command, draft, opening, before) -> {
        before.ifPresent(old -> draft.copy("head", old));
        return command instanceof BillActs.Answer;
    }),
    THE_DUE_DAY_CHANGES((command, draft, opening, before) -> {
        draft.within("terms", terms -> {
            terms.put(
                    "dueDay",
                    new Json.Text(draft.bill.terms().dueDay().plusDays(1).toString()));
        });
        return command instanceof BillActs.Answer && draft.bill.status() == Status.CS02;
    }),
    A_DISCOUNT_SETTLES_BY_ITSELF((command, draft, opening, before) -> {
        Request request = draft.bill.request();
        if (request == null || request.leg() == null || request.operation() != Operation.DISCOUNT) {
            return false;
        }
        draft.set("holder", Forgery.json(request.responder()));
        draft.set("request", (Json) null);
        draft.set("circulation", "TF0301");
        return true;
    }),
    THE_WRONG_ONE_IS_PAID((command, draft, opening, before) ->
            leg(draft, leg -> leg.put("payee", Objects.requireNonNull(leg.get("payer"))))),
    A_LEG_IS_A_FEN_TOO_MUCH((command, draft, opening, before) -> leg(draft, leg -> {
        if (leg.get("amountFen") instanceof Json.Num(long fen)) {
            leg.put("amountFen", new Json.Num(fen + 1));
        }
    })),
    A_MERGED_RANGE_LIVES_ON((command, draft, opening, before) -> {
        before.ifPresent(old -> draft.members.putAll(old.members));
        draft.set("into", (Json) null);
        return draft.bill.into() != null;
    }),
    A_PLEDGE_IS_LOST((command, draft, opening, before) -> {
        draft.set("encumbrance", Schema.of(Encumbrance.class).encode(Encumbrance.FREE));
        return draft.bill.circulation() == Circulation.TF0304;
    }),
    A_MARK_IS_OVERLOOKED((command, draft, opening, before) -> {
        draft.set("mark", (Json) null);
        draft.set("circulation", "TF0301");
        return draft.bill.circulation() == Circulation.TF0303;
    }),
    A_REFUSED_PRESENTMENT_IS_NOT_CERTIFIED((command, draft, opening, before) -> {
        draft.set("presented", (Json) null);
        return command instanceof BillActs.Answer answer && !answer.agrees();
    }),
    A_VERSION_IS_SKIPPED {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            return Forgery.openings(granted, opening -> opening.version() > 2 ? Forgery.later(opening) : opening);
        }
    },
    THE_HOLDER_KEEPS_NOTHING {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            return Forgery.openings(
                    granted,
                    opening -> opening.kind() == Kind.BILL
                            ? Forgery.without(
                                    opening, Whims.bill(opening).holder().organisation())
                            : opening);
        }
    },
    THE_RESPONDER_SEES_NOTHING {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            return Forgery.openings(granted, opening -> {
                Request request =
                        opening.kind() == Kind.BILL ? Whims.bill(opening).request() : null;
                return request == null
                        ? opening
                        : Forgery.without(opening, request.responder().organisation());
            });
        }
    },
    A_HOP_FOLLOWS_NOTHING {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            return Forgery.hop(
                    granted,
                    hop -> new Hop(hop.record(), hop.act(), hop.from(), hop.to(), hop.day(), Hop.START, hop.marks()));
        }
    },
    A_HOP_IS_SIGNED_BY_ANOTHER {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            return Forgery.hop(
                    granted,
                    hop -> new Hop(
                            hop.record(), hop.act(), hop.to(), hop.from(), hop.day(), hop.previous(), hop.marks()));
        }
    },
    A_HOP_IS_NOT_DELIVERED {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            List<Ruling.Notice> few = granted.hops().stream()
                    .map(notice -> Forgery.notice(
                            notice.hop(), List.of(notice.organisations().first())))
                    .toList();
            return Forgery.with(granted, granted.writes(), few);
        }
    },
    LATE_MONEY_MOVES_TITLE {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            Opening opening = Forgery.bill(envelope).orElse(null);
            if (!(command instanceof BillActs.Confirm)
                    || opening == null
                    || granted.writes().stream().anyMatch(Forgery::isBill)) {
                return granted;
            }
            Forgery.Draft draft = new Forgery.Draft(opening);
            draft.set("holder", Forgery.json(draft.bill.terms().drawer()));
            List<Ruling.Write> writes = new ArrayList<>(granted.writes());
            writes.addAll(Forgery.next(opening, draft, List.of()).writes());
            return Forgery.with(granted, writes, granted.hops());
        }
    },
    THE_DAY_JUMPS {
        @Override
        Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
            return granted.day() == null || !(command instanceof OrderActs.Advance)
                    ? granted
                    : new Ruling.Granted(
                            granted.writes(),
                            granted.claims(),
                            granted.hops(),
                            granted.freezes(),
                            granted.day().plusDays(1),
                            granted.conventions(),
                            granted.founding());
        }
    },
    AN_ENDED_BILL_COMES_BACK {
        @Override
        Optional<Ruling.Granted> pardoned(Command command, Envelope envelope, Facts facts, Code code) {
            return Forgery.bill(envelope)
                    .filter(opening -> Whims.bill(opening).ended() && command instanceof BillActs.Propose)
                    .map(opening -> {
                        Forgery.Draft draft = new Forgery.Draft(opening);
                        draft.set("status", "CS03");
                        draft.set("circulation", "TF0301");
                        return Forgery.next(opening, draft, List.of());
                    });
        }
    },
    ANYBODY_PROPOSES {
        @Override
        Optional<Ruling.Granted> pardoned(Command command, Envelope envelope, Facts facts, Code code) {
            return code == Code.BILL_NOT_HOLDER && command instanceof BillActs.Propose propose
                    ? asked(propose, envelope, facts)
                    : Optional.empty();
        }
    },
    TWO_REQUESTS_ARE_OPEN_AT_ONCE {
        @Override
        Optional<Ruling.Granted> pardoned(Command command, Envelope envelope, Facts facts, Code code) {
            return code == Code.BILL_REQUEST_OPEN && command instanceof BillActs.Propose propose
                    ? asked(propose, envelope, facts)
                    : Optional.empty();
        }
    },
    RECOURSE_REACHES_WHO_SIGNED_LATER {
        @Override
        Optional<Ruling.Granted> pardoned(Command command, Envelope envelope, Facts facts, Code code) {
            return code == Code.BILL_OUT_OF_REACH && command instanceof BillActs.Propose propose
                    ? Forgery.bill(envelope).flatMap(opening -> Pursuit.of(propose, opening, envelope, facts))
                    : Optional.empty();
        }
    },
    A_REFUSED_ACT_LEAVES_ITS_MARK {
        @Override
        public Optional<Ruling.Write> left(Envelope envelope) {
            return Forgery.bill(envelope).map(opening -> new Ruling.Write(Forgery.later(opening), false));
        }
    },
    A_FREEZE_IS_OVERLOOKED {
        @Override
        public Facts facts(Envelope envelope, Facts facts) {
            return seen(facts, Objects.requireNonNull(facts.day()), Map.of());
        }
    },
    NOTHING_EVER_LAPSES {
        @Override
        public Facts facts(Envelope envelope, Facts facts) {
            Request request =
                    Forgery.bill(envelope).map(Whims::bill).map(Bill::request).orElse(null);
            return request == null ? facts : seen(facts, request.day(), facts.freezes());
        }
    },
    MATURITY_IS_OVERLOOKED {
        @Override
        public Facts facts(Envelope envelope, Facts facts) {
            BusinessDay today = Objects.requireNonNull(facts.day());
            return Forgery.bill(envelope)
                    .map(opening -> Whims.bill(opening).terms().dueDay())
                    .filter(due -> !today.isBefore(due))
                    .map(due -> seen(facts, due.plusDays(-1), facts.freezes()))
                    .orElse(facts);
        }
    },
    A_REQUEST_IS_DONE_TWICE {
        @Override
        public boolean remembers() {
            return false;
        }
    },
    VERSIONS_ARE_NOT_COMPARED {
        @Override
        public boolean validates() {
            return false;
        }
    },
    A_NUMBER_IS_HELD_TWICE {
        @Override
        public boolean claims() {
            return false;
        }
    };

    /** Changes a bill that an act wrote; false to leave it. */
    private interface Slip {
        boolean make(Command command, Forgery.Draft draft, Opening opening, Optional<Forgery.Draft> before);
    }

    @SuppressWarnings("ImmutableEnumChecker")
    private final Slip slip;

    PlantedBug() {
        this((command, draft, opening, before) -> false);
    }

    PlantedBug(Slip slip) {
        this.slip = slip;
    }

    @Override
    public final Ruling ruling(Envelope envelope, Facts facts, Ruling ruling) {
        Command command = Forgery.command(envelope);
        return switch (ruling) {
            case Ruling.Granted granted -> granted(command, envelope, granted);
            case Ruling.Refused(Refusal refusal) ->
                pardoned(command, envelope, facts, refusal.code())
                        .<Ruling>map(one -> one)
                        .orElse(ruling);
        };
    }

    Ruling.Granted granted(Command command, Envelope envelope, Ruling.Granted granted) {
        return Forgery.bills(envelope, granted, (draft, opening, before) -> slip.make(command, draft, opening, before));
    }

    /** What is granted although the law refuses it. */
    Optional<Ruling.Granted> pardoned(Command command, Envelope envelope, Facts facts, Code code) {
        return Optional.empty();
    }

    private static boolean isSplit(Command command) {
        return command instanceof BillActs.Propose propose && propose.part() != null;
    }

    private static boolean resize(Forgery.Draft draft, int from, int to) {
        if (draft.bill.part() == null
                || draft.bill.part().units() < 2
                || draft.bill.part().from() + from < 1) {
            return false;
        }
        draft.within("part", part -> {
            part.put("from", new Json.Num(draft.bill.range().from() + from));
            part.put("to", new Json.Num(draft.bill.range().to() + to));
        });
        return true;
    }

    private static boolean leg(Forgery.Draft draft, Consumer<Map<String, Json>> change) {
        draft.within("request", request -> {
            if (request.get("leg") instanceof Json.Obj(SortedMap<String, Json> members)) {
                TreeMap<String, Json> leg = new TreeMap<>(members);
                change.accept(leg);
                request.put("leg", new Json.Obj(leg));
            }
        });
        return true;
    }

    private static Facts seen(Facts facts, BusinessDay day, Map<RecordId, Freeze> freezes) {
        return new Facts(facts.txId(), facts.actor(), day, facts.conventions(), facts.charter(), freezes);
    }

    /** The next version with another open request. */
    private static Optional<Ruling.Granted> asked(BillActs.Propose propose, Envelope envelope, Facts facts) {
        return Forgery.bill(envelope).map(opening -> {
            Forgery.Draft draft = new Forgery.Draft(opening);
            Request request = new Request(
                    propose.operation(),
                    facts.actor().account(),
                    draft.bill.terms().drawer(),
                    Objects.requireNonNull(facts.day()),
                    propose.restricts());
            draft.set("request", Schema.of(Request.class).encode(request));
            return Forgery.next(opening, draft, List.of());
        });
    }
}
