package io.aval.engine.audit;

/** Keeps of all pairs offered those that the demand wants most, at most so many; 0 keeps all. One thread. */
final class Shortlist {
    private final int most;
    private final int[] order;
    private int size;

    Shortlist(int most) {
        this.most = most;
        order = new int[most];
    }

    void clear() {
        size = 0;
    }

    /** Decides on the pair last added to the columns: it stays, maybe in the place of another, or goes. */
    void offer(Columns columns) {
        if (most == 0) {
            return;
        }
        int last = columns.size - 1;
        int place = last;
        if (size == most) {
            int worst = order[size - 1];
            columns.size--;
            if (!Columns.wished(columns, last, columns, worst)) {
                return;
            }
            columns.copy(columns, last, worst);
            place = worst;
            size--;
        }
        int hole = size++;
        while (hole > 0 && Columns.wished(columns, place, columns, order[hole - 1])) {
            order[hole] = order[hole - 1];
            hole--;
        }
        order[hole] = place;
    }
}
