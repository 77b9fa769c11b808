package io.aval.client.bulk;

import io.aval.client.Receipt;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands for clerk and ledger: does each request once, refuses the rows that a rule is against, and fails in every way in
 * which a ledger may fail. What it does hangs on the seed, the request and how often it was asked, not on time or threads.
 */
final class FaultyDesk implements Doing {

    /** How often, in a hundred, each way of failing is taken. */
    record Faults(int conflict, int unknown, int late, int silent, int awaited, int killed) {
        static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0);
        static final Faults ALL = new Faults(15, 8, 8, 6, 5, 8);
    }

    /** The process dies here. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final long seed;
    private final Faults faults;
    private final Set<String> against;
    private final Map<String, List<Json.Obj>> late = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, List<Json.Obj>> requests = new HashMap<>();
    private final Set<String> committed = new HashSet<>();

    /** What was done, in order. */
    final List<String> done = new ArrayList<>();

    /** The number of the call at which the process dies: negative before anything was done, positive afterwards. */
    int killAt;

    int calls;
    int mostAtOnce;
    private int atOnce;

    FaultyDesk(long seed, Faults faults, Set<String> against) {
        this.seed = seed;
        this.faults = faults;
        this.against = against;
    }

    @Override
    public Receipt act(String request, List<Json.Obj> commands) {
        enter();
        try {
            LockSupport.parkNanos(1_000);
            return answer(request, commands);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        atOnce++;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
    }

    private synchronized void leave() {
        atOnce--;
    }

    private synchronized Receipt answer(String request, List<Json.Obj> commands) {
        calls++;
        List<Json.Obj> known = requests.putIfAbsent(request, commands);
        if (known != null && !known.equals(commands)) {
            throw new AssertionError("one request with two contents: " + request);
        }
        if (calls == -killAt) {
            throw new Killed();
        }
        int times = asked.merge(request, 1, Integer::sum);
        Random random = new Random(Digest.of(seed + request + times).hashCode());
        commitSomeLate(random);
        if (committed(request)) {
            throw Code.REQUEST_DONE.refuse("tx", tx(request));
        }
        for (int i = 0; i < commands.size(); i++) {
            if (against.contains(name(commands.get(i)))) {
                throw random.nextBoolean()
                        ? Code.BILL_STATE.refuse("command", Integer.toString(i))
                        : Code.BILL_STATE.refuse();
            }
        }
        fail(request, commands, random.nextInt(100), random.nextBoolean());
        commit(request, commands);
        if (calls == killAt) {
            throw new Killed();
        }
        return new Receipt(tx(request), 1, List.of(), List.of(), false);
    }

    private void fail(String request, List<Json.Obj> commands, int dice, boolean after) {
        int level = faults.conflict();
        if (dice < level) {
            throw Code.CONFLICT_PERSISTS.refuse();
        }
        if (dice < (level += faults.unknown())) {
            if (after) {
                commit(request, commands);
            }
            throw Code.OUTCOME_UNKNOWN.refuse("tx", tx(request));
        }
        if (dice < (level += faults.late())) {
            late.put(request, commands);
            throw Code.OUTCOME_UNKNOWN.refuse("tx", tx(request));
        }
        if (dice < (level += faults.silent())) {
            throw Code.LEDGER_UNAVAILABLE.refuse();
        }
        if (dice < (level += faults.awaited())) {
            commit(request, commands);
            throw Code.DEPOSIT_AWAITED.refuse("tx", tx(request));
        }
        if (dice < level + faults.killed()) {
            if (after) {
                commit(request, commands);
            }
            throw new Killed();
        }
    }

    /** What was ordered and not answered for is committed while others are asked. */
    private void commitSomeLate(Random random) {
        List<String> waiting = new ArrayList<>(late.keySet());
        for (String request : waiting) {
            if (random.nextBoolean()) {
                List<Json.Obj> commands = late.remove(request);
                if (!committed(request) && commands != null) {
                    commit(request, commands);
                }
            }
        }
    }

    private boolean committed(String request) {
        return committed.contains(request);
    }

    private void commit(String request, List<Json.Obj> commands) {
        committed.add(request);
        commands.forEach(command -> done.add(name(command)));
    }

    static String tx(String request) {
        return Digest.of(request).value();
    }

    /** The name of the row that a command comes from. */
    static String name(Json.Obj command) {
        return command.members().get("reason") instanceof Json.Text(String value) ? value : "";
    }
}
