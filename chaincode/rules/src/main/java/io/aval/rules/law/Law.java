package io.aval.rules.law;

import io.aval.rules.act.Act;
import io.aval.rules.act.Addressed;
import io.aval.rules.act.Chained;
import io.aval.rules.act.Command;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Facts;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Naming;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillOrders;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Tiling;
import io.aval.rules.canonical.Json;
import io.aval.rules.cap.CapActs;
import io.aval.rules.disclosure.DisclosureActs;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.DiscountActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.ip.IpActs;
import io.aval.rules.limit.LimitActs;
import io.aval.rules.margin.MarginActs;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Party;
import io.aval.rules.party.PartyActs;
import io.aval.rules.rating.RatingActs;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import io.aval.rules.sharing.SharingActs;
import io.aval.rules.trade.TradeActs;
import io.aval.rules.verification.VerdictActs;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges envelopes: a pure function of the envelope and public facts, the same at every endorser and at the client,
 * which so learns the new openings without being told.
 */
public final class Law {

    /** All acts by name. */
    public static final SortedMap<String, Act<?>> ACTS = table();

    /** All names by which something can be forbidden: the acts', and those of the operations on a bill. */
    private static final SortedSet<String> OPERATIONS = Stream.concat(
                    ACTS.keySet().stream(), Arrays.stream(Operation.values()).map(Operation::name))
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

    private Law() {}

    /**
     * Applies every command in turn, or refuses all.
     *
     * @return granted, or refused with the index of the command that was refused as detail {@code command}
     */
    public static Ruling judge(Envelope envelope, Facts facts) {
        int index = -1;
        try {
            Docket docket = new Docket(facts, envelope.salt(), envelope.openings(), Kinds.ALL);
            for (index = 0; index < envelope.commands().size(); index++) {
                judge(envelope.commands().get(index), docket);
            }
            Tiling.requireKept(docket);
            return docket.granted();
        } catch (RefusedException e) {
            boolean inCommand = index >= 0 && index < envelope.commands().size();
            return new Ruling.Refused(inCommand ? e.refusal().with("command", Integer.toString(index)) : e.refusal());
        }
    }

    /** Whether judging needs the charter: what officers do, and what is addressed to an organisation by its name. */
    public static boolean needsCharter(Envelope envelope, Role role) {
        return role == Role.REGULATOR
                || role == Role.OPERATOR
                || envelope.commands().stream()
                        .map(command -> command.members().get(Act.NAME))
                        .anyMatch(name -> is(Addressed.class, name));
    }

    /**
     * The records that a command needs, each once, so that a client knows which openings to bring.
     *
     * @throws RefusedException if the command is not well-formed
     */
    public static List<RecordId> reads(Json.Obj command) {
        return reads(act(command), command);
    }

    /**
     * The records that a command needs although it does not name them: what the party in whose name it is given has
     * forbidden through the caller's organisation.
     *
     * @param current the openings that the client knows
     * @throws RefusedException if the command is not well-formed
     */
    public static List<RecordId> alongside(
            Json.Obj command, Organisation caller, Function<RecordId, Optional<Opening>> current) {
        if (!(decoded(act(command), command) instanceof InNameOf inName)) {
            return List.of();
        }
        return Optional.ofNullable(inName.as()).flatMap(current).map(Kinds.ALL::body).stream()
                .filter(Party.class::isInstance)
                .flatMap(party -> ((Party) party).limitAt(caller).stream())
                .toList();
    }

    /**
     * The organisation to which a command hands its record by name.
     *
     * @throws RefusedException if the command is not well-formed
     */
    public static Optional<Organisation> addressee(Json.Obj command) {
        return decoded(act(command), command) instanceof Addressed addressed
                ? Optional.of(addressed.addressee())
                : Optional.empty();
    }

    /**
     * The act that a command names.
     *
     * @throws RefusedException {@link Code#MISSING_FIELD}, {@link Code#WRONG_TYPE} or {@link Code#UNKNOWN_ACT}
     */
    public static Act<?> act(Json.Obj command) {
        Json name = command.members().get(Act.NAME);
        if (name == null) {
            throw Code.MISSING_FIELD.refuse("field", "/" + Act.NAME);
        }
        if (!(name instanceof Json.Text(String text))) {
            throw Code.WRONG_TYPE.refuse("field", "/" + Act.NAME);
        }
        Act<?> act = ACTS.get(text);
        if (act == null) {
            throw Code.UNKNOWN_ACT.refuse("field", "/" + Act.NAME);
        }
        return act;
    }

    /** What a command asks for: itself, without the chain that it brings as proof. */
    public static Json.Obj asked(Json.Obj command) {
        if (!isChained(command)) {
            return command;
        }
        SortedMap<String, Json> members = new TreeMap<>(command.members());
        members.remove(Chained.PATH);
        return new Json.Obj(members);
    }

    /** Whether it names an act that can bring a chain. */
    public static boolean isChained(Json.Obj command) {
        return is(Chained.class, command.members().get(Act.NAME));
    }

    /** A command in the form in which an envelope carries it. */
    public static Json.Obj json(Command command) {
        for (Act<?> act : ACTS.values()) {
            if (act.command().isInstance(command)) {
                return encode(act, command);
            }
        }
        throw new IllegalArgumentException("no act takes " + command.getClass());
    }

    private static <C extends Record & Command> Json.Obj encode(Act<C> act, Command command) {
        return act.encode(act.command().cast(command));
    }

    private static boolean is(Class<? extends Command> trait, @Nullable Json name) {
        Act<?> act = name instanceof Json.Text(String text) ? ACTS.get(text) : null;
        return act != null && trait.isAssignableFrom(act.command());
    }

    private static void judge(Json.Obj command, Docket docket) {
        apply(act(command), command, docket);
    }

    private static <C extends Record & Command> void apply(Act<C> act, Json.Obj command, Docket docket) {
        C decoded = act.decode(command);
        if (decoded instanceof Naming naming) {
            Code.UNKNOWN_ACT.unless(OPERATIONS.containsAll(naming.operations()), "field", naming.place());
        }
        act.judge(decoded, docket);
    }

    private static <C extends Record & Command> Command decoded(Act<C> act, Json.Obj command) {
        return act.decode(command);
    }

    private static <C extends Record & Command> List<RecordId> reads(Act<C> act, Json.Obj command) {
        return act.decode(command).reads().stream().distinct().toList();
    }

    private static SortedMap<String, Act<?>> table() {
        SortedMap<String, Act<?>> table = new TreeMap<>();
        Stream.of(
                        OrderActs.ACTS,
                        PartyActs.ACTS,
                        BillActs.ACTS,
                        BillOrders.ACTS,
                        ModelActs.ACTS,
                        IpActs.ACTS,
                        RatingActs.ACTS,
                        EncumbranceActs.ACTS,
                        FinanceActs.ACTS,
                        BudgetActs.ACTS,
                        DiscountActs.ACTS,
                        QuotaActs.ACTS,
                        TradeActs.ACTS,
                        LimitActs.ACTS,
                        DisclosureActs.ACTS,
                        CapActs.ACTS,
                        MarginActs.ACTS,
                        SharingActs.ACTS,
                        VerdictActs.ACTS)
                .flatMap(List::stream)
                .forEach(act -> table.put(act.name(), act));
        return Collections.unmodifiableSortedMap(table);
    }
}
