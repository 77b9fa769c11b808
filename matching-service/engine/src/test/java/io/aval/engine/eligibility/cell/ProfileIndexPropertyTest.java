package io.aval.engine.eligibility.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProfileIndexPropertyTest {
    private static final List<String> INDUSTRIES = List.of("AUTO", "BIOMEDICINE", "MANUFACTURING");
    private static final List<String> REGIONS = List.of("310000", "320000", "330000", "340000");

    @Test
    void cells_and_overlay_answer_as_looking_at_every_profile_does() {
        long found = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SortedMap<Integer, Profile> truth = new TreeMap<>();
            int size = random.nextInt(400);
            for (int doc = 0; doc < size; doc++) {
                truth.put(doc, profile(random, doc));
            }
            List<Profile> shuffled = new ArrayList<>(truth.values());
            Collections.shuffle(shuffled, random);
            ProfileIndex index = new ProfileIndex(Cells.read(Cells.of(shuffled).blocks()));
            for (int step = 0; step < 20; step++) {
                Filter filter = filter(random);
                Found answer = index.find(filter, 10);

                assertThat(answer).as("seed " + seed).isEqualTo(look(truth.values(), filter));
                found += answer.count();
                change(random, truth, index);
            }
        }
        assertThat(found).isGreaterThan(20_000);
    }

    @Test
    void a_cell_larger_than_a_block_is_cut_and_keeps_its_answer() {
        List<Profile> profiles = new ArrayList<>();
        for (int doc = 0; doc < 10_000; doc++) {
            profiles.add(new Profile(doc, "AUTO", "310000", 1, doc % 5_000, 5, 5, doc * 7919 % 10_000));
        }
        Cells cells = Cells.of(profiles);
        Filter filter = new Filter(new TreeSet<>(), new TreeSet<>(), 1, 1, 100, 4_500, 5, 0);

        assertThat(cells.blocks()).extracting(Block::number).containsExactly(0, 1, 2);
        assertThat(new ProfileIndex(cells).find(filter, 10)).isEqualTo(look(profiles, filter));
    }

    @Test
    void a_damaged_block_is_refused_by_name_at_every_byte() {
        Block block = Cells.of(List.of(profile(new Random(1), 1), profile(new Random(1), 2)))
                .blocks()
                .getFirst();
        for (int at = 0; at < block.bytes().limit(); at++) {
            byte[] bytes = new byte[block.bytes().limit()];
            block.bytes().duplicate().get(bytes);
            bytes[at] ^= 0x10;
            Block damaged = new Block(block.industry(), block.region(), block.grade(), 0, ByteBuffer.wrap(bytes));
            Block cut = new Block(block.industry(), block.region(), block.grade(), 0, ByteBuffer.wrap(bytes, 0, at));

            assertThatThrownBy(() -> Cells.read(List.of(damaged))).hasMessageEndingWith("is damaged");
            assertThatThrownBy(() -> Cells.read(List.of(cut))).hasMessageEndingWith("is damaged");
        }
    }

    private static void change(Random random, SortedMap<Integer, Profile> truth, ProfileIndex index) {
        int doc = random.nextInt(450);
        if (random.nextInt(4) == 0) {
            truth.remove(doc);
            index.remove(doc);
        } else {
            Profile changed = profile(random, doc);
            truth.put(doc, changed);
            index.put(changed);
        }
    }

    private static Found look(Collection<Profile> profiles, Filter filter) {
        List<Found.Hit> hits = profiles.stream()
                .filter(filter::admits)
                .map(profile -> new Found.Hit(profile.doc(), profile.score()))
                .sorted(Comparator.comparingInt((Found.Hit hit) -> -hit.score()).thenComparingInt(Found.Hit::doc))
                .toList();
        return new Found(hits.size(), hits.subList(0, Math.min(10, hits.size())));
    }

    private static Profile profile(Random random, int doc) {
        return new Profile(
                doc,
                INDUSTRIES.get(random.nextInt(3)),
                REGIONS.get(random.nextInt(4)),
                1 + random.nextInt(4),
                random.nextInt(50),
                random.nextInt(6),
                random.nextInt(6),
                random.nextInt(20));
    }

    private static Filter filter(Random random) {
        int best = 1 + random.nextInt(10);
        long least = random.nextInt(50);
        return new Filter(
                some(random, INDUSTRIES),
                some(random, REGIONS),
                random.nextBoolean() ? 1 : best,
                random.nextBoolean() ? 10 : best,
                random.nextBoolean() ? 0 : least,
                random.nextBoolean() ? Long.MAX_VALUE : least + random.nextInt(50),
                random.nextInt(3),
                random.nextInt(3));
    }

    private static SortedSet<String> some(Random random, List<String> all) {
        TreeSet<String> some = new TreeSet<>();
        all.stream().filter(one -> random.nextBoolean()).forEach(some::add);
        if (random.nextInt(10) == 0) {
            some.add("UNKNOWN");
        }
        return some;
    }
}
