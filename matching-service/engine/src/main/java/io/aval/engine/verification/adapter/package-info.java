/**
 * Readers of what registers, tax offices, courts, banks, the patent office and invoice platforms answer, and of what they
 * attest: the same members mean the same in both. Each says which members it needs and what they mean, nothing else.
 *
 * <p>The forms are this project's own, shaped after what such services commonly answer; an adapter for a real service
 * translates its response to one of them.
 */
@NullMarked
package io.aval.engine.verification.adapter;

import org.jspecify.annotations.NullMarked;
