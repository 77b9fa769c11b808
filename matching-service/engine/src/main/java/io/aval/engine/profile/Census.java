package io.aval.engine.profile;

import io.aval.engine.eligibility.cell.Cells;
import io.aval.engine.eligibility.cell.Filter;
import io.aval.engine.eligibility.cell.Found;
import io.aval.engine.eligibility.cell.Profile;
import io.aval.engine.eligibility.cell.ProfileIndex;
import io.aval.engine.importing.ProfileField;
import io.aval.engine.observation.Cursor;
import io.aval.engine.observation.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All enterprises that the index knows by their code, as of a height, in clustered cells. Immutable.
 *
 * <p>Only an enterprise whose industry, region, grade and revenue are known can be found: what is unknown meets nothing. An
 * unknown age or number of rights counts as none.
 */
public final class Census {

    private static final int WORST_GRADE = 10;
    private static final int STEP = 100;

    private final ProfileIndex index;
    private final long[] codes;
    private final long enterprises;

    private Census(ProfileIndex index, long[] codes, long enterprises) {
        this.index = index;
        this.codes = codes;
        this.enterprises = enterprises;
    }

    /**
     * Counts them.
     *
     * @param height of the ledger
     * @param day as of which ages are counted
     */
    public static Census of(View view, long height, LocalDate day) {
        Counting counting = new Counting(day);
        try (Cursor cursor = view.open(Enterprises.FIRST_NAMED, Long.MAX_VALUE)) {
            long enterprise = -1;
            while (cursor.next()) {
                if (cursor.enterprise() != enterprise) {
                    counting.end();
                    enterprise = cursor.enterprise();
                }
                if (cursor.height() <= height) {
                    counting.take(cursor.field(), cursor.number());
                }
            }
            counting.end();
        }
        return counting.census();
    }

    /** Enterprises known by their code at that height. */
    public long enterprises() {
        return enterprises;
    }

    /** How many of them can be found. */
    public int complete() {
        return codes.length / 2;
    }

    /** Answers a filter; the best are those of the best grade, then those with the most rights. */
    public Found find(Filter filter, int most) {
        return index.find(filter, most);
    }

    /** The credit code of a hit. */
    public String code(Found.Hit hit) {
        return Profiles.code(codes[2 * hit.doc()], codes[2 * hit.doc() + 1]);
    }

    private static final class Counting {
        private final LocalDate day;
        private final List<Profile> profiles = new ArrayList<>();
        private final Map<ProfileField, Long> known = new EnumMap<>(ProfileField.class);
        private long[] codes = new long[64];
        private long head;
        private long tail;
        private int last = -1;
        private long enterprises;

        Counting(LocalDate day) {
            this.day = day;
        }

        /** Of a field the newest comes first. */
        void take(int field, long value) {
            if (field == last) {
                return;
            }
            last = field;
            switch (field) {
                case Profiles.CODE_HEAD -> head = value;
                case Profiles.CODE_TAIL -> tail = value;
                default -> ProfileField.numbered(field).ifPresent(named -> known.put(named, value));
            }
        }

        void end() {
            if (last >= 0) {
                enterprises++;
                profile().ifPresent(this::add);
            }
            known.clear();
            last = -1;
        }

        private void add(Profile profile) {
            int at = 2 * profile.doc();
            if (at == codes.length) {
                codes = Arrays.copyOf(codes, 2 * at);
            }
            codes[at] = head;
            codes[at + 1] = tail;
            profiles.add(profile);
        }

        private Optional<Profile> profile() {
            Long industry = known.get(ProfileField.INDUSTRY);
            Long region = known.get(ProfileField.REGION);
            Long grade = known.get(ProfileField.GRADE);
            Long revenue = known.get(ProfileField.REVENUE);
            if (industry == null || region == null || grade == null || revenue == null) {
                return Optional.empty();
            }
            int rights = known.getOrDefault(ProfileField.RIGHTS, 0L).intValue();
            return Optional.of(new Profile(
                    profiles.size(),
                    ProfileField.INDUSTRY.shown(industry),
                    ProfileField.REGION.shown(region),
                    grade.intValue(),
                    revenue,
                    age(),
                    rights,
                    (WORST_GRADE - grade.intValue()) * STEP + Math.min(rights, STEP - 1)));
        }

        private int age() {
            Long founded = known.get(ProfileField.FOUNDED);
            return founded == null ? 0 : Profiles.years(founded, day);
        }

        Census census() {
            Cells cells = Cells.of(profiles);
            return new Census(new ProfileIndex(cells), Arrays.copyOf(codes, 2 * profiles.size()), enterprises);
        }
    }
}
