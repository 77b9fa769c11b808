package io.aval.rules.canonical;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds of a text field; lengths count UTF-16 code units. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface Text {
    int min() default 1;

    int max();

    /**
     * A regular expression that the whole text must match; by default neither control characters nor those that are
     * invisible or turn the direction of writing, by which one name could be shown as another.
     */
    String pattern() default "[^\\x00-\\x1F\\x7F-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]*";
}
