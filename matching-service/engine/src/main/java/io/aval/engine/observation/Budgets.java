package io.aval.engine.observation;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.refusal.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Reservations against budgets. Every change is one batch on the disk: a budget and its reservation change together. The same
 * call again does nothing more, so what is unsure after a crash is simply repeated. Thread-safe: one changes at a time.
 */
public final class Budgets {

    private static final char STATE = 's';
    private static final char HOLD = 'h';

    /** A reservation: amount in fen, last day on which it holds, whether it is confirmed. */
    private record Hold(long amount, BusinessDay until, boolean confirmed) {}

    private final Live live;

    Budgets(Live live) {
        this.live = live;
    }

    /** The state of a budget; nothing of everything if there is none. */
    public Budget of(String budget) {
        byte[] value = live.get(Live.BUDGETS, key(STATE, budget, ""));
        if (value == null) {
            return Budget.NONE;
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new Budget(buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /**
     * Sets what there is in all, in fen.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code BUDGET_EXCEEDED} if more is held or spent already
     */
    public synchronized void set(String budget, long total) {
        Budget now = of(budget);
        Code.BUDGET_EXCEEDED.unless(total >= now.held() + now.spent(), "id", budget);
        Budget next = new Budget(total - now.held() - now.spent(), now.held(), now.spent());
        live.write(true, batch -> put(batch, budget, next));
    }

    /**
     * Reserves an amount of more than 0 fen.
     *
     * @param hold names the reservation within its budget
     * @param until the last day on which it holds
     * @throws io.aval.rules.refusal.RefusedException {@code BUDGET_EXCEEDED}
     */
    public synchronized void reserve(String budget, String hold, long amount, BusinessDay until) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount");
        }
        Hold wanted = new Hold(amount, until, false);
        byte[] key = key(HOLD, budget, hold);
        byte[] there = live.get(Live.BUDGETS, key);
        if (there != null) {
            if (hold(there).amount() != amount) {
                throw new IllegalArgumentException("the reservation stands with another amount");
            }
            return;
        }
        Budget now = of(budget);
        Code.BUDGET_EXCEEDED.unless(now.free() >= amount, "id", budget);
        live.write(true, batch -> {
            put(batch, budget, new Budget(now.free() - amount, now.held() + amount, now.spent()));
            batch.put(live.handle(Live.BUDGETS), key, bytes(wanted));
        });
    }

    /**
     * Makes a reservation final. One whose last day is over holds until {@link #lapse} is called with a later one.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code HOLD_GONE}
     */
    public synchronized void confirm(String budget, String hold) {
        byte[] key = key(HOLD, budget, hold);
        byte[] there = live.get(Live.BUDGETS, key);
        if (there == null) {
            throw Code.HOLD_GONE.refuse("id", budget);
        }
        Hold held = hold(there);
        if (held.confirmed()) {
            return;
        }
        Budget now = of(budget);
        Budget next = new Budget(now.free(), now.held() - held.amount(), now.spent() + held.amount());
        live.write(true, batch -> {
            put(batch, budget, next);
            batch.put(live.handle(Live.BUDGETS), key, bytes(new Hold(held.amount(), held.until(), true)));
        });
    }

    /** Gives a reservation back, confirmed or not; false if there is none. */
    public synchronized boolean release(String budget, String hold) {
        byte[] key = key(HOLD, budget, hold);
        byte[] there = live.get(Live.BUDGETS, key);
        if (there == null) {
            return false;
        }
        Hold gone = hold(there);
        Budget now = of(budget);
        long held = gone.confirmed() ? now.held() : now.held() - gone.amount();
        long spent = gone.confirmed() ? now.spent() - gone.amount() : now.spent();
        live.write(true, batch -> {
            put(batch, budget, new Budget(now.free() + gone.amount(), held, spent));
            batch.delete(live.handle(Live.BUDGETS), key);
        });
        return true;
    }

    /**
     * Gives back all reservations whose last day is over and that nobody has confirmed.
     *
     * @return budget and reservation, a zero character between, in their order
     */
    public synchronized List<String> lapse(BusinessDay today) {
        List<String> over = new ArrayList<>();
        live.walk(Live.BUDGETS, new byte[] {(byte) HOLD}, (key, value) -> {
            Hold held = hold(value);
            if (!held.confirmed() && held.until().isBefore(today)) {
                over.add(new String(key, 1, key.length - 1, StandardCharsets.UTF_8));
            }
            return true;
        });
        for (String names : over) {
            int between = names.indexOf('\0');
            release(names.substring(0, between), names.substring(between + 1));
        }
        return over;
    }

    private void put(WriteBatch batch, String budget, Budget state) throws RocksDBException {
        byte[] value = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(state.free())
                .putLong(state.held())
                .putLong(state.spent())
                .array();
        batch.put(live.handle(Live.BUDGETS), key(STATE, budget, ""), value);
    }

    private static byte[] key(char kind, String budget, String hold) {
        if (budget.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no name holds a zero character");
        }
        return (kind + budget + '\0' + hold).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Hold hold) {
        byte[] until = hold.until().toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + 1 + until.length)
                .putLong(hold.amount())
                .put((byte) (hold.confirmed() ? 1 : 0))
                .put(until)
                .array();
    }

    private static Hold hold(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        long amount = buffer.getLong();
        boolean confirmed = buffer.get() == 1;
        return new Hold(
                amount,
                BusinessDay.parse(StandardCharsets.US_ASCII.decode(buffer).toString()),
                confirmed);
    }
}
