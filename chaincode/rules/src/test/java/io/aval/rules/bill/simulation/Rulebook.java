package io.aval.rules.bill.simulation;

import io.aval.rules.act.Role;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Request;
import io.aval.rules.bill.Settlement;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.record.Account;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rulebook's table of operations (section 2), copied by hand: from where to where, and who proposes. */
final class Rulebook {

    /** Each line: operations; states before; states after, = for the same. */
    private static final List<String> TABLE = List.of(
            "ACCEPT; CS01/TF0101; CS02/TF0101",
            "GUARANTEE; CS01/TF0101 CS02/TF0101 CS03/TF0301; =",
            "SUPPORT; CS02/TF0101 CS03/TF0301 CS03/TF0303 CS03/TF0304; =",
            "RECEIVE; CS02/TF0101; CS03/TF0301 CS03/TF0303",
            "VOID; CS01/TF0101 CS02/TF0101; CS05/TF0501",
            "ENDORSE DISCOUNT RESALE REDISCOUNT; CS03/TF0301; CS03/TF0301 CS03/TF0303",
            "UNMARK; CS03/TF0303; CS03/TF0301",
            "REPO_DISCOUNT OUTRIGHT_REPO REDISCOUNT_REPO; CS03/TF0301; CS03/TF0305",
            "REDEEM; CS03/TF0305; CS03/TF0301",
            "PLEDGE PLEDGED_REPO; CS03/TF0301; CS03/TF0304",
            "RELEASE; CS03/TF0304 CS04/TF0401; CS03/TF0301 CS04/TF0401",
            "PRESENT; CS03/TF0301 CS03/TF0303 CS03/TF0304 CS04/TF0401; CS06/TF0501",
            "RECOURSE; CS04/TF0401 CS04/TF0402; CS04/TF0402",
            "RECOURSE_NON_REFUSAL; CS03/TF0301 CS03/TF0303 CS03/TF0402 CS04/TF0401 CS04/TF0402; CS03/TF0402 CS04/TF0402",
            "CONSENT; CS03/TF0402 CS04/TF0402; CS03/TF0402 CS04/TF0402 CS06/TF0501",
            "DEPOSIT ESCROW DELEGATE; CS03/TF0301; CS03/TF0302",
            "MOVE_CUSTODY; CS03/TF0301; CS03/TF0301",
            "UNLOCK DELIVER BROKER; CS03/TF0302; CS03/TF0301");

    private record Line(List<String> before, List<String> after) {}

    private static final Map<Operation, Line> LINES = lines();

    private Rulebook() {}

    private static Map<Operation, Line> lines() {
        Map<Operation, Line> lines = new EnumMap<>(Operation.class);
        for (String text : TABLE) {
            String[] cells = text.split("; ", -1);
            Line line = new Line(
                    List.of(cells[1].split(" ", -1)),
                    cells[2].equals("=") ? List.of() : List.of(cells[2].split(" ", -1)));
            Arrays.stream(cells[0].split(" ", -1)).forEach(name -> lines.put(Operation.valueOf(name), line));
        }
        return lines;
    }

    static boolean allowsFrom(Operation operation, Reckoning before) {
        return line(operation).before().contains(before.status() + "/" + before.resting());
    }

    static boolean allowsTo(Operation operation, Reckoning before, Bill after) {
        String stands = after.status() + "/" + after.circulation();
        List<String> wanted = line(operation).after();
        return wanted.isEmpty() ? stands.equals(before.status() + "/" + before.resting()) : wanted.contains(stands);
    }

    private static Line line(Operation operation) {
        return Objects.requireNonNull(LINES.get(operation), operation::name);
    }

    /** Whether it is done at once, without an answer. */
    static boolean isDoneAtOnce(Operation operation) {
        return switch (operation) {
            case SUPPORT, VOID, RECOURSE, RECOURSE_NON_REFUSAL, UNLOCK, DELIVER -> true;
            default -> false;
        };
    }

    /** Whether that account may propose it. */
    static boolean proposes(Operation operation, Bill bill, Account account, Role role) {
        Encumbrance encumbrance = bill.encumbrance();
        boolean pledgee = encumbrance.state() == Encumbrance.State.REGISTERED && account.equals(encumbrance.pledgee());
        return switch (operation) {
            case ACCEPT, RECEIVE, VOID -> account.equals(bill.terms().drawer());
            case SUPPORT ->
                role == Role.BANK && account.organisation().equals(bill.holder().organisation());
            case PRESENT -> pledgee || account.equals(bill.holder());
            case RELEASE -> pledgee;
            case CONSENT -> bill.recourse() != null && bill.recourse().pursued().contains(account);
            case UNLOCK, DELIVER, BROKER ->
                bill.lock() != null && account.equals(bill.lock().keeper());
            default -> account.equals(bill.holder());
        };
    }

    /** Who has title once a request is done. */
    static Account holder(Bill before, Request request) {
        return switch (request.operation()) {
            case RECEIVE,
                    ENDORSE,
                    DISCOUNT,
                    REPO_DISCOUNT,
                    RESALE,
                    OUTRIGHT_REPO,
                    REDISCOUNT,
                    REDISCOUNT_REPO,
                    MOVE_CUSTODY,
                    BROKER -> request.responder();
            case REDEEM -> Objects.requireNonNull(before.repo()).seller();
            case DELIVER ->
                Objects.requireNonNull(Objects.requireNonNull(before.lock()).beneficiary());
            case CONSENT -> request.proposer();
            default -> before.holder();
        };
    }

    /** Whether it waits for money after a yes. */
    static boolean waits(Request request) {
        return switch (request.operation()) {
            case PRESENT, REDEEM -> true;
            case CONSENT -> !settlesElsewhere(request);
            case DISCOUNT, REPO_DISCOUNT, RESALE, PLEDGED_REPO, OUTRIGHT_REPO, REDISCOUNT, REDISCOUNT_REPO, BROKER ->
                !settlesElsewhere(request);
            default -> false;
        };
    }

    private static boolean settlesElsewhere(Request request) {
        Particulars particulars = Objects.requireNonNull(request.particulars());
        Settlement settlement = particulars.deal() != null
                ? particulars.deal().settlement()
                : Objects.requireNonNull(particulars.payment()).settlement();
        return settlement == Settlement.ST02;
    }

    /** Who is paid at presentment: the registered pledgee before the holder. */
    static Account paid(Bill bill) {
        Encumbrance encumbrance = bill.encumbrance();
        return encumbrance.state() == Encumbrance.State.REGISTERED
                ? Objects.requireNonNull(encumbrance.pledgee())
                : bill.holder();
    }

    /** Who pays whom how much once a request is agreed. */
    static Leg leg(Bill bill, Request request, BusinessDay day, Conventions conventions) {
        Particulars particulars = request.particulars();
        return switch (request.operation()) {
            case PRESENT ->
                new Leg(request.responder(), paid(bill), bill.range().units(), day);
            case REDEEM -> {
                long second = Sums.secondLeg(Objects.requireNonNull(bill.repo()), bill.range(), day);
                yield new Leg(request.responder(), bill.holder(), second, day);
            }
            case CONSENT -> {
                long offered = Objects.requireNonNull(
                                Objects.requireNonNull(particulars).payment())
                        .amountFen();
                yield new Leg(request.proposer(), bill.holder(), offered, day);
            }
            default -> {
                Deal deal = Objects.requireNonNull(
                        Objects.requireNonNull(particulars).deal());
                long days = Sums.days(day, Reckoning.due(bill, conventions));
                yield new Leg(request.responder(), bill.holder(), Sums.proceeds(deal, bill.range(), days), day);
            }
        };
    }
}
