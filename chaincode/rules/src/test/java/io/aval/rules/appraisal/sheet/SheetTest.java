package io.aval.rules.appraisal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final BusinessDay BASE = BusinessDay.parse("2026-11-23");
    private static final Digest SALT = Digest.of("salt");

    private static Sheet sheet(int leaves) {
        return Sheet.of(
                BASE,
                SALT,
                IntStream.rangeClosed(1, leaves)
                        .mapToObj(i -> Leaf.claimed("leaf." + i, Integer.toString(i)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100})
    void every_leaf_is_shown_alone(int size) {
        Sheet sheet = sheet(size);
        for (Leaf leaf : sheet.leaves()) {
            Sheet.Shown shown = sheet.show(leaf.name());
            assertThat(shown.belongs(sheet.root(), size)).isTrue();
            Sheet.Shown moved = new Sheet.Shown(leaf, shown.salt(), shown.index() + 1, shown.path());
            assertThat(moved.belongs(sheet.root(), size)).isFalse();
            Sheet.Shown other = new Sheet.Shown(
                    Leaf.claimed(leaf.name(), leaf.value() + "0"), shown.salt(), shown.index(), shown.path());
            assertThat(other.belongs(sheet.root(), size)).isFalse();
        }
    }

    @Test
    void any_change_gives_another_root() {
        Sheet sheet = sheet(5);
        TreeSet<String> roots = new TreeSet<>(List.of(sheet.root().value()));
        roots.add(new Sheet(BASE.plusDays(1), SALT, sheet.leaves()).root().value());
        roots.add(new Sheet(BASE, Digest.of("other"), sheet.leaves()).root().value());
        for (int i = 0; i < 5; i++) {
            List<Leaf> leaves = new ArrayList<>(sheet.leaves());
            Leaf leaf = leaves.get(i);
            leaves.set(i, new Leaf(leaf.name(), leaf.value(), "tax", null, 0, null));
            roots.add(new Sheet(BASE, SALT, leaves).root().value());
            leaves.remove(i);
            roots.add(new Sheet(BASE, SALT, leaves).root().value());
        }
        assertThat(roots).hasSize(13);
    }

    @Test
    void leaves_stand_in_order_and_once() {
        List<Leaf> leaves = new ArrayList<>(sheet(3).leaves());
        Collections.reverse(leaves);
        assertThatThrownBy(() -> new Sheet(BASE, SALT, leaves)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Sheet.of(BASE, SALT, leaves)).isEqualTo(sheet(3));
    }

    @Test
    void it_is_read_back_as_it_was_written() {
        Sheet sheet = sheet(20);
        Schema<Sheet> schema = Schema.of(Sheet.class);
        assertThat(schema.decode(schema.encode(sheet))).isEqualTo(sheet);
    }
}
